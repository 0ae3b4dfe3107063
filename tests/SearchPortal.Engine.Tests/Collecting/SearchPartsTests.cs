using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>Searching segments at the same time. That answers are those of one segment after the other, the random searches show as well.</summary>
public sealed class SearchPartsTests : IDisposable
{
    private const int Documents = 300;

    private static readonly IndexSchema Schema = new([Field.Text("body", "letters/1"), Field.Keyword("story"), Field.Number("date"), Field.Number("length")], new IndexOrder("date", Descending: true));

    private readonly TemporaryFolder folder = new();

    public SearchPartsTests()
    {
        using var writer = IndexWriter.Open(folder.Path, Schema, new IndexWriterOptions { Merge = false });
        for (var i = 0; i < Documents; i++)
        {
            writer.UpdateDocument(new Document($"d{i}")
            {
                Texts = new Dictionary<string, TextValue> { ["body"] = new(i % 3 == 0 ? "war peace" : "peace") },
                Keywords = new Dictionary<string, IReadOnlyList<string>> { ["story"] = i % 5 == 0 ? [] : [$"s{i % 70}"] },
                Numbers = new Dictionary<string, long> { ["date"] = i, ["length"] = Documents - i },
            });
            if (i % 60 == 59) writer.Commit();
        }
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("story")]
    public void Counts_of_many_buckets_add_up_whoever_asks_first(string? groupBy)
    {
        var buckets = NumberBuckets.OfWidth(3);
        var task = new SearchTask(new TermQuery("body", "peace"))
        {
            GroupBy = groupBy,
            Facets = [new FacetRequest("date", "date", buckets), new FacetRequest("length", "length", NumberBuckets.OfWidth(2)), new FacetRequest("story", "story")],
        };
        using var one = IndexSearcher.Open(folder.Path);
        using var several = IndexSearcher.Open(folder.Path);
        (several.Processors, several.LeastDocumentsOfPart) = (4, 1);
        var expected = one.Search(task);
        expected.Facets[0].Counts.Count.ShouldBe(Documents / 3);
        // A snapshot knows more at the second and third time.
        for (var time = 0; time < 3; time++)
        {
            var answer = several.Search(task);
            answer.Total.ShouldBe(expected.Total);
            answer.Hits.ShouldBe(expected.Hits);
            for (var facet = 0; facet < task.Facets.Count; facet++)
            {
                answer.Facets[facet].Missing.ShouldBe(expected.Facets[facet].Missing);
                answer.Facets[facet].Counts.OrderBy(count => count.Key, StringComparer.Ordinal).ShouldBe(expected.Facets[facet].Counts.OrderBy(count => count.Key, StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void What_stops_one_part_stops_the_search()
    {
        using var searcher = IndexSearcher.Open(folder.Path);
        (searcher.Processors, searcher.LeastDocumentsOfPart) = (4, 1);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => searcher.Search(new SearchTask(new TermQuery("body", "peace")), cancellation: cancelled.Token));
        Should.Throw<ArgumentException>(() => searcher.Search(new SearchTask(new TermQuery("body", "peace")) { Facets = [new FacetRequest("place", "place")] })).Message.ShouldContain("place");
        searcher.Search(new SearchTask(new TermQuery("body", "war"))).Total.ShouldBe(Documents / 3);
    }
}
