using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Tests;

public sealed class InterruptTests
{
    private const int Count = 8_000;

    [Fact]
    public void Ctrl_C_commits_what_is_done_and_the_next_run_completes_it()
    {
        using var folder = new TempFolder();
        GeneratedArticles.Write(folder["in/many.jsonl"], Count, seed: 2);

        using var indexer = IndexerProcess.Start("add", folder.Inputs, "--index", folder.Index, "--commit-every", "200");
        while (!ArticleCatalog.Exists(folder.Index) && !indexer.HasExited) Thread.Sleep(5);
        indexer.Interrupt();
        var interrupted = indexer.WaitForEnd();

        interrupted.ExitCode.ShouldBe(1, interrupted.ToString());
        interrupted.Output.ShouldContain("interrupted");
        var done = interrupted["added"];
        done.ShouldBeInRange(1, Count - 1);
        folder.Articles().ShouldBe(done);
        IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);

        var rerun = folder.Add();

        rerun.ExitCode.ShouldBe(0, rerun.ToString());
        rerun["unchanged"].ShouldBe(done);
        rerun["added"].ShouldBe(Count - done);
        folder.Articles().ShouldBe(Count);
    }
}
