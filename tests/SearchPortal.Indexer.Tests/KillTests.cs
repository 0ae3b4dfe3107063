using System.Diagnostics;
using System.Globalization;

namespace SearchPortal.Indexer.Tests;

/// <summary>Ends the program as kill -9 does, at random moments. SEARCHPORTAL_KILLS says how often (8 without it).</summary>
public sealed class KillTests
{
    private const int Count = 400;
    private const int CommitEvery = 40;
    private const int Seed = 20_260_202;

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("SEARCHPORTAL_KILLS") ?? "8", CultureInfo.InvariantCulture);

    [Fact]
    public void A_killed_run_leaves_a_committed_state_and_the_next_run_goes_on_from_it()
    {
        using var folder = new TempFolder();
        GeneratedArticles.Write(folder["in/many.jsonl"], Count, Seed);
        var wholeRun = Stopwatch.StartNew();
        AddTo(folder, folder["undisturbed"]).WaitForEnd()["added"].ShouldBe(Count);
        wholeRun.Stop();

        var random = new Random(Seed);
        var interruptedRuns = 0;
        var index = folder["index-0"];
        var committed = 0L;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (committed == Count)
            {
                index = folder[$"index-{kill}"];
                committed = 0;
            }

            using var indexer = AddTo(folder, index);
            if (!indexer.WaitForEnd(random.NextDouble() * wholeRun.Elapsed))
            {
                indexer.Kill();
                interruptedRuns++;
            }

            indexer.WaitForEnd();
            committed = ArticlesAfterKill(index, committed);
        }

        interruptedRuns.ShouldBeGreaterThan(0);
        var last = AddTo(folder, index).WaitForEnd();
        last.ExitCode.ShouldBe(0, last.ToString());
        last["unchanged"].ShouldBe(committed);
        last["added"].ShouldBe(Count - committed);
        ArticlesAfterKill(index, committed).ShouldBe(Count);
    }

    /// <summary>The articles in the index, after it was proven sound, a committed state, and no older than before.</summary>
    private static long ArticlesAfterKill(string index, long before)
    {
        if (!News.Catalog.ArticleCatalog.Exists(index))
        {
            before.ShouldBe(0, "the index was there before the run that was killed");
            return 0;
        }

        News.Catalog.ArticleCatalog.Check(index).Problems.ShouldBeEmpty();
        using var catalog = News.Catalog.ArticleCatalog.Open(new News.Catalog.CatalogOptions(index, null, null));
        var articles = catalog.Stats().Articles;
        articles.ShouldBeGreaterThanOrEqualTo(before);
        (articles % CommitEvery).ShouldBe(0, $"{articles} articles are no committed state");
        return articles;
    }

    private static IndexerProcess AddTo(TempFolder folder, string index) => IndexerProcess.Start(
        "add", folder.Inputs, "--index", index, "--commit-every", CommitEvery.ToString(CultureInfo.InvariantCulture));
}
