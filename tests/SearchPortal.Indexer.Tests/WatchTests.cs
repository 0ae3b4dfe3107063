namespace SearchPortal.Indexer.Tests;

public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_watch_takes_what_another_process_writes_and_ends_with_Ctrl_C()
    {
        using var folder = new TempFolder();
        GeneratedArticles.Write(folder["in/many.jsonl"], 50, seed: 3);
        using var watch = IndexerProcess.Start("watch", folder.Inputs, "--index", folder.Index);
        BecomesTrue(() => SearchPortal.News.Catalog.ArticleCatalog.Exists(folder.Index) && folder.Articles() == 50);

        File.WriteAllText(folder["in/one.txt"], "The harbour is open\n\nThe first ship came on Monday.\n");
        BecomesTrue(() => folder.Articles() == 51);
        File.Delete(folder["in/many.jsonl"]);
        BecomesTrue(() => folder.Articles() == 1);

        watch.Interrupt();
        var end = watch.WaitForEnd();
        end.ExitCode.ShouldBe(0, end.ToString());
        end.Output.ShouldContain("deleted 50");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told()
    {
        using var folder = new TempFolder();

        var run = IndexerProcess.Run("watch", folder["nowhere"], "--index", folder.Index);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain("There is no folder");
    }

    private static void BecomesTrue(Func<bool> condition) => SpinWait.SpinUntil(condition, Patience).ShouldBeTrue();
}
