using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Catalog;

public sealed class ArticleImporterTests : IDisposable
{
    private readonly TestCatalog index = new();
    private readonly List<SourceProblem> problems = [];

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_second_article_with_an_id_is_reported_with_the_place_of_the_first_which_stays()
    {
        var summary = Import(("one.jsonl", """
            {"id": "a", "text": "first"}
            {"id": "b", "text": "other"}
            {"id": "a", "text": "second"}
            """));

        (summary.Added, summary.Duplicates).ShouldBe((2, 1));
        var problem = problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(3);
        problem.What.ShouldContain("\"a\"");
        problem.What.ShouldContain("one.jsonl:1\",");
        index.IdSet("first").ShouldBe("a");
        index.IdSet("second").ShouldBeEmpty();
    }

    [Fact]
    public void An_id_of_another_file_is_a_duplicate_in_this_run_and_in_a_later_one()
    {
        Import(("one.jsonl", """{"id": "a", "text": "first"}"""), ("two.jsonl", """{"id": "a", "text": "second"}""")).Duplicates.ShouldBe(1);
        problems.Single().What.ShouldContain("one.jsonl:1");
        problems.Clear();

        Import(("two.jsonl", """{"id": "a", "text": "second"}""")).Duplicates.ShouldBe(1);
        problems.Single().What.ShouldContain("one.jsonl:1\", read in an earlier run");
        index.IdSet("first").ShouldBe("a");
    }

    [Fact]
    public void What_is_there_is_unchanged_and_what_changed_is_updated()
    {
        Import(("one.jsonl", """{"id": "a", "text": "first"}"""));

        Import(("one.jsonl", """{"id": "a", "text": "first"}""")).Unchanged.ShouldBe(1);
        Import(("one.jsonl", """{"id": "a", "text": "changed"}""")).Updated.ShouldBe(1);
        index.IdSet("changed").ShouldBe("a");
        index.IdSet("first").ShouldBeEmpty();
    }

    [Fact]
    public void An_unchanged_article_and_its_duplicate_stay_told_apart_in_every_run()
    {
        const string lines = """
            {"id": "a", "text": "first"}
            {"id": "a", "text": "second"}
            """;
        for (var run = 1; run <= 2; run++)
        {
            var summary = Import(("one.jsonl", lines));
            (summary.Added + summary.Unchanged, summary.Duplicates).ShouldBe((1, 1));
        }

        index.IdSet("first").ShouldBe("a");
    }

    private ImportSummary Import(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) File.WriteAllText(index.Folder.File(name), text);
        return ArticleImporter.Run(
            index.Options,
            new ImportRequest([.. files.Select(file => index.Folder.File(file.Name))], null),
            new Listener(problems),
            TestContext.Current.CancellationToken);
    }

    private sealed class Listener(List<SourceProblem> problems) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Problem is not null) problems.Add(value.Problem);
        }
    }
}
