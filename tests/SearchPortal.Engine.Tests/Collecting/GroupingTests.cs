using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Searching;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>Counting groups of documents. That the answers are right is proved by the random searches; here is what else holds.</summary>
public sealed class GroupingTests
{
    private static readonly IndexSchema Schema = new([Field.Text("body", "letters/1"), Field.Keyword("outlet"), Field.Keyword("story"), Field.Number("date")], new IndexOrder("date", Descending: true));

    [Fact]
    public void A_story_counts_once_for_each_outlet_that_reports_it()
    {
        using var folder = new TemporaryFolder();
        using var searcher = Write(folder.Path, Report("a", "Daily", "s", 1), Report("b", "Daily", "s", 2), Report("c", "Evening", "s", 3), Report("d", "Daily", null, 4), Report("e", null, "s", 5));
        var answer = searcher.Search(Everything with { Facets = [new FacetRequest("outlet", "outlet")] });

        answer.Total.ShouldBe(2);
        answer.Hits.Select(hit => (hit.Id, hit.Group, hit.Others)).ShouldBe([("e", "s", 3L), ("d", null, 0L)]);
        answer.Facets[0].Counts.OrderBy(entry => entry.Key).ShouldBe([KeyValuePair.Create("Daily", 2L), KeyValuePair.Create("Evening", 1L)]);
        answer.Facets[0].Missing.ShouldBe(1);
        answer.Facets[0].Groups.ShouldBeNull();
        answer.Groups.ShouldBeNull();
    }

    [Fact]
    public void A_group_that_stands_before_the_place_is_not_on_the_next_page()
    {
        using var folder = new TemporaryFolder();
        using var searcher = Write(folder.Path, Report("a", null, "s", 9), Report("b", null, null, 8), Report("c", null, "s", 7), Report("d", null, null, 6));
        var first = searcher.Search(Everything with { Size = 2 });
        first.Hits.Select(hit => hit.Id).ShouldBe(["a", "b"]);
        searcher.Search(Everything with { Size = 2, After = first.Hits[1].Place }).Hits.Select(hit => hit.Id).ShouldBe(["d"]);
    }

    [Fact]
    public void A_document_with_two_groups_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var searcher = Write(folder.Path, Report("a", null, null, 1) with { Keywords = new Dictionary<string, IReadOnlyList<string>> { ["story"] = ["s", "t"] } });
        Should.Throw<ArgumentException>(() => searcher.Search(Everything)).Message.ShouldContain("2 values");
        Should.Throw<ArgumentException>(() => searcher.Search(Everything with { GroupBy = "body" })).Message.ShouldContain("no keyword field");
    }

    [Fact]
    public void Answers_without_their_groups_are_not_merged()
    {
        using var folder = new TemporaryFolder();
        using var searcher = Write(folder.Path, Report("a", null, "s", 1));
        var answer = searcher.Search(Everything);
        Should.Throw<ArgumentException>(() => TopDocs.Merge([answer, answer], Everything, Schema.Order)).Message.ShouldContain("groups");
    }

    [Fact]
    public void Groups_are_bounded_in_memory()
    {
        using var folder = new TemporaryFolder();
        using var searcher = Write(folder.Path, [.. Enumerable.Range(0, 500).Select(i => Report($"d{i}", "Daily", $"s{i / 2}", i))]);
        var facets = Everything with { Facets = [new FacetRequest("outlet", "outlet")] };
        searcher.Search(facets, limits: new SearchLimits(TimeSpan.MaxValue, 100_000)).Total.ShouldBe(250);
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(Everything, limits: new SearchLimits(TimeSpan.MaxValue, 20_000))).Message.ShouldContain("Count articles");
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(facets, limits: new SearchLimits(TimeSpan.MaxValue, 50_000))).Message.ShouldContain("Count articles");
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Tables_of_parts_add_up_to_that_of_the_whole(int seed)
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(seed);
        var documents = corpus.Documents(120).ToArray();
        using var few = Write(folder.File("few"), corpus.Schema, documents.Take(30));
        using var many = Write(folder.File("many"), corpus.Schema, documents.Skip(30));
        var naive = new NaiveSearcher(documents, corpus.Schema.Order);
        var rows = new CrossAxis(new FacetRequest("", "outlet"), ["Daily", "ﬀ"]);
        var columns = new CrossAxis(new FacetRequest("", "topic") { Above = RandomCorpus.KindsOf }, ["war", "law", "state"]);
        for (var i = 0; i < 20; i++)
        {
            var task = corpus.Task() with { KeepGroups = true };
            var sum = few.Cross(task, rows, columns, TestContext.Current.CancellationToken).Add(many.Cross(task, rows, columns, TestContext.Current.CancellationToken));
            sum.Cells.ShouldBe(rows.Values.Select(row => columns.Values.Select(column => naive.CountBoth(task, (rows.Facet, row), (columns.Facet, column)))));
        }
    }

    private static SearchTask Everything => new(new MatchAllQuery()) { Sort = Sort.SchemaOrder, GroupBy = "story" };

    private static Document Report(string id, string? outlet, string? story, long date) => new(id)
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new("text") },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = outlet is null ? [] : [outlet], ["story"] = story is null ? [] : [story] },
        Numbers = new Dictionary<string, long> { ["date"] = date },
    };

    private static IndexSearcher Write(string folder, params IReadOnlyList<Document> documents)
    {
        // Two documents a segment: groups reach over segments.
        using (var writer = IndexWriter.Open(folder, Schema, new IndexWriterOptions { Merge = false }))
        {
            foreach (var pair in documents.Chunk(Math.Max(2, documents.Count / 3)))
            {
                foreach (var document in pair) writer.UpdateDocument(document);
                writer.Commit();
            }
        }

        return IndexSearcher.Open(folder);
    }

    private static IndexSearcher Write(string folder, IndexSchema schema, IEnumerable<NaiveDocument> documents)
    {
        using (var writer = IndexWriter.Open(folder, schema))
        {
            foreach (var document in documents) writer.UpdateDocument(document.ToDocument());
            writer.Commit();
        }

        return IndexSearcher.Open(folder);
    }
}
