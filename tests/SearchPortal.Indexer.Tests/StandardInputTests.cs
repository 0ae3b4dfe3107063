using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Tests;

public sealed class StandardInputTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{\"id\": \"a\", \"title\": \"One\"}\n{\"id\": \"b\", \"title\": \"Two\"}\n", 2)]
    [InlineData("[{\"id\": \"a\", \"title\": \"One\"},\n{\"id\": \"b\", \"title\": \"Two\"}]", 2)]
    [InlineData("title,text\nOne,a\nTwo,b\n", 2)]
    [InlineData("Harbour reopens\n\nThe harbour opened again on Monday.\n", 1)]
    [InlineData("{\n  \"title\": \"One\"\n}\n", 1)]
    [InlineData("<!-- saved -->\n<!doctype html><title>Harbour reopens</title><p>The harbour opened again on Monday.", 1)]
    public void What_comes_is_told_by_its_content(string input, int articles)
    {
        var run = IndexerProcess.RunWith(input, "add", "-", "--index", folder.Index);

        run.ExitCode.ShouldBe(0, run.ToString());
        run["added"].ShouldBe(articles);
    }

    [Fact]
    public void What_came_is_found_while_more_is_waited_for_and_an_interruption_ends_the_wait()
    {
        using var indexer = IndexerProcess.Start("add", "-", "--index", folder.Index);

        indexer.Type("{\"id\": \"a\", \"title\": \"One\"}\n");
        WaitFor(1, indexer);
        indexer.Type("{\"id\": \"b\", \"title\": \"Two\"}\n");
        WaitFor(2, indexer);
        indexer.Interrupt();

        // The input stays open: nothing but the interruption ends it.
        indexer.WaitForEnd(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        var run = indexer.WaitForEnd();
        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldContain("interrupted");
        run["added"].ShouldBe(2);
    }

    [Fact]
    public void Nothing_at_all_is_a_problem()
    {
        var run = IndexerProcess.RunWith("", "add", "-", "--index", folder.Index);

        run.ExitCode.ShouldBe(1, run.ToString());
        run.ErrorLines.ShouldContain("stdin: is empty. Fill it or remove it.");
    }

    private void WaitFor(int articles, IndexerProcess indexer)
    {
        while (!ArticleCatalog.Exists(folder.Index) || folder.Articles() < articles)
        {
            indexer.HasExited.ShouldBeFalse();
            Thread.Sleep(200);
        }
    }
}
