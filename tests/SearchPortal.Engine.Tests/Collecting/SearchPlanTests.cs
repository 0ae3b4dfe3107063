using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

public sealed class SearchPlanTests : IDisposable
{
    private const int Documents = 3_000;

    private readonly TemporaryFolder folder = new();
    private readonly IndexSearcher searcher;

    public SearchPlanTests()
    {
        var schema = new IndexSchema([Field.Text("text", "letters/1"), Field.Keyword("place"), Field.Number("day")], new IndexOrder("day", Descending: true));
        using (var writer = IndexWriter.Open(folder.Path, schema, new IndexWriterOptions { Merge = false }))
        {
            for (var i = 0; i < Documents; i++)
            {
                writer.AddDocument(new Document($"d{i}")
                {
                    Texts = new Dictionary<string, TextValue> { ["text"] = new($"{(i % 2 == 0 ? "even" : "odd")} {(i % 3 == 0 ? "third" : "other")} {(i == 5 ? "once" : "often")}") },
                    Keywords = new Dictionary<string, IReadOnlyList<string>> { ["place"] = [$"p{i % 4}"] },
                    Numbers = new Dictionary<string, long> { ["day"] = i },
                });
                if (i == Documents - 1_000) writer.Commit();
            }

            writer.Commit();
            writer.DeleteDocument("d7");
            writer.Commit();
        }

        searcher = IndexSearcher.Open(folder.Path);
    }

    public void Dispose()
    {
        searcher.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_plan_is_kept_only_where_it_is_asked_for() => searcher.Search(new SearchTask(Word("even"))).Plan.ShouldBeNull();

    [Fact]
    public void A_plan_names_each_segment_and_what_was_done_there()
    {
        var found = searcher.Search(new SearchTask(new BooleanQuery { Must = [Word("even"), Word("third")] }) { KeepPlan = true });
        var segments = found.Plan!.Segments;
        segments.Count.ShouldBe(2);
        segments.Select(segment => segment.Documents).ShouldBe([2_001, 999]);
        segments.Select(segment => segment.Deleted).ShouldBe([1, 0]);
        segments.Select(segment => segment.Way).ShouldAllBe(way => way == SearchWay.WordSets);
        segments[0].Steps.ShouldBe(667);
        segments[0].Postings.ShouldBe(1_001 + 667);
        segments.Sum(segment => segment.Total).ShouldBe(found.Total);
    }

    [Theory]
    [InlineData("even", SearchWay.TermBlocks, SearchWay.TermBlocks)]
    [InlineData("once", SearchWay.TermBlocks, SearchWay.Nothing)]
    public void A_word_is_searched_by_its_blocks_where_it_is(string word, SearchWay first, SearchWay second) =>
        Ways(new SearchTask(Word(word))).ShouldBe([first, second]);

    [Fact]
    public void Other_questions_are_answered_in_other_ways()
    {
        Ways(new SearchTask(new MatchAllQuery()))[0].ShouldBe(SearchWay.SetInOrder);
        Ways(new SearchTask(Word("even")) { Sort = Sort.SchemaOrder })[0].ShouldBe(SearchWay.SetInOrder);
        Ways(new SearchTask(new PhraseQuery("text", [["once"], ["odd"]])))[0].ShouldBe(SearchWay.EachMatch);
        Ways(new SearchTask(new PhraseQuery("text", [["even"], ["third"]])) { ExactTotal = false })[0].ShouldBe(SearchWay.EachPromising);
        Ways(new SearchTask(new DisjunctionMaxQuery([Word("even"), Word("third")])))[0].ShouldBe(SearchWay.Ranges);
        Ways(new SearchTask(new DisjunctionMaxQuery([Word("even"), Word("third")])) { ExactTotal = false })[0].ShouldBe(SearchWay.RangesOnly);
        Ways(new SearchTask(Word("even")) { GroupBy = "place" }).Count.ShouldBe(2);
    }

    private static TermQuery Word(string word) => new("text", word);

    private List<SearchWay> Ways(SearchTask task) => [.. searcher.Search(task with { KeepPlan = true }).Plan!.Segments.Select(segment => segment.Way)];
}
