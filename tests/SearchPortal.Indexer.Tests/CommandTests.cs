using SearchPortal.Engine;
using SearchPortal.Engine.Documents;

namespace SearchPortal.Indexer.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    public CommandTests()
    {
        folder.Write("one.txt", "Harbour reopens\n\nThe harbour opened again on Monday after the storm had passed.\n");
        folder.Write("two.txt", "Bridge closed\n\nThe bridge is closed for repairs.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Delete_takes_an_article_out()
    {
        folder.Add();

        var run = IndexerProcess.Run("delete", "one", "--index", folder.Index);

        run.ExitCode.ShouldBe(0, run.ToString());
        folder.Articles().ShouldBe(1);
        IndexerProcess.Run("check", "--index", folder.Index).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("add")]
    [InlineData("delete")]
    public void An_index_of_other_fields_is_refused_in_one_line(string command)
    {
        var other = new IndexSchema([Field.Number("age")], new IndexOrder("age", Descending: true));
        using (var writer = IndexWriter.Open(folder.Index, other, cancellation: TestContext.Current.CancellationToken)) writer.Commit();

        var run = IndexerProcess.Run([command, .. command == "stats" ? Array.Empty<string>() : [folder.Inputs], "--index", folder.Index]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("other fields");
    }

    [Fact]
    public void A_deleted_article_comes_back_when_it_is_added_again()
    {
        folder.Add();
        IndexerProcess.Run("delete", "one", "--index", folder.Index);

        var run = folder.Add();

        run["added"].ShouldBe(1);
        run["unchanged"].ShouldBe(1);
        folder.Articles().ShouldBe(2);
    }

    [Fact]
    public void Delete_names_an_unknown_id_and_deletes_the_others()
    {
        folder.Add();

        var run = IndexerProcess.Run("delete", "one", "nobody", "--index", folder.Index);

        run.ExitCode.ShouldBe(1, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("nobody:");
        folder.Articles().ShouldBe(1);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("delete", "one")]
    public void A_command_on_an_index_that_is_not_there_says_so_and_makes_none(params string[] command)
    {
        var run = IndexerProcess.Run([.. command, "--index", folder.Index]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(folder.Index);
        Directory.Exists(folder.Index).ShouldBeFalse();
    }

    [Fact]
    public void Add_without_any_path_that_exists_makes_no_index()
    {
        var run = IndexerProcess.Run("add", folder["nowhere"], "--index", folder.Index);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("nowhere");
        Directory.Exists(folder.Index).ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData("add")]
    [InlineData("ad", "x")]
    [InlineData("add", "x", "--memory", "much")]
    [InlineData("add", "x", "--commit-every", "0")]
    public void A_command_line_that_is_not_understood_ends_with_2(params string[] arguments)
    {
        var run = IndexerProcess.Run(arguments);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("--mapping")]
    [InlineData("--actors")]
    [InlineData("--topics")]
    [InlineData("--outlets")]
    public void A_file_that_is_named_but_not_there_ends_with_2(string option)
    {
        var run = folder.Add(option, folder["nowhere.yml"]);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("nowhere.yml");
        Directory.Exists(folder.Index).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--mapping", "- [id: : {\n")]
    [InlineData("--mapping", "title: [a\nb: c\n")]
    [InlineData("--actors", "- [id: : {\n")]
    [InlineData("--actors", "title: [a\nb: c\n")]
    [InlineData("--topics", "- [id: : {\n")]
    [InlineData("--topics", "title: [a\nb: c\n")]
    [InlineData("--outlets", "- [id: : {\n")]
    [InlineData("--outlets", "title: [a\nb: c\n")]
    public void A_file_that_is_no_yaml_ends_with_2_and_one_line_that_names_it(string option, string yaml)
    {
        var broken = folder["broken.yml"];
        File.WriteAllText(broken, yaml);

        var run = folder.Add(option, broken);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("broken.yml");
    }

    [Fact]
    public void A_second_writer_is_refused_while_the_first_one_works()
    {
        GeneratedArticles.Write(folder["in/many.jsonl"], 20_000, seed: 1);
        using var first = IndexerProcess.Start("add", folder.Inputs, "--index", folder.Index, "--commit-every", "100");
        while (!News.Catalog.ArticleCatalog.Exists(folder.Index) && !first.HasExited) Thread.Sleep(5);

        var second = IndexerProcess.Run("delete", "one", "--index", folder.Index);

        first.HasExited.ShouldBeFalse("the first run must outlast the second for this test to mean anything");
        second.ExitCode.ShouldBe(2, second.ToString());
        second.ErrorLines.ShouldHaveSingleItem();
    }

    [Fact]
    public void Check_finds_a_changed_byte()
    {
        folder.Add();
        var file = new DirectoryInfo(folder.Index).EnumerateFiles("*", SearchOption.AllDirectories).MaxBy(file => file.Length)!.FullName;
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);

        var run = IndexerProcess.Run("check", "--index", folder.Index);

        run.ExitCode.ShouldBe(1, run.ToString());
        run.ErrorLines.ShouldContain(line => line.Contains(Path.GetFileName(file), StringComparison.Ordinal));
    }
}
