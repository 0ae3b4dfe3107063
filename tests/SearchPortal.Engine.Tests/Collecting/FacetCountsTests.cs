using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Searching;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>Counts over segments of several zones, by whatever way they are counted, against a walk over the documents.</summary>
public sealed class FacetCountsTests : IDisposable
{
    private const int DocumentsOfSegment = 700;
    private const int Actors = 400;

    private static readonly IndexSchema Schema = new(
        [Field.Text("body", "letters/1", "body.stem", "body.marks"), Field.Keyword("outlet"), Field.Keyword("topic"), Field.Keyword("actor"), Field.Keyword("none"), Field.Keyword("story"), Field.Number("date"), Field.Number("size")],
        new IndexOrder("date", Descending: true));

    private static readonly FacetRequest[] Facets =
    [
        new("outlet", "outlet"), new("topic", "topic"), new("actor", "actor"), new("none", "none"),
        new("kind", "topic") { Above = topic => topic is "t1" or "t2" or "t3" ? ["t0", "top"] : topic == "t0" ? ["top"] : [] },
        new("many kinds", "actor") { Above = actor => ["above " + actor[..^1], "all"] },
        // Given again in every search: the engine knows it from the second on.
        new("month", "date", NumberBuckets.OfWidth(300)), new("day", "date", NumberBuckets.OfWidth(7)), new("size", "size", NumberBuckets.Between(3, 1000)),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, NaiveDocument> documents = [];
    private readonly Random random = new(11);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Counts_are_those_of_the_naive_searcher_with_few_and_many_matches_and_in_a_segment_that_is_nearly_deleted()
    {
        using (var writer = IndexWriter.Open(folder.Path, Schema, new IndexWriterOptions { Merge = false }))
        {
            for (var segment = 0; segment < 3; segment++) AddSegment(writer, segment);
            // Of the last segment one document is left, and some are missing of the others.
            foreach (var id in documents.Keys.Where(id => (id[0] == '2' && id != "2-300") || random.Next(30) == 0).ToArray())
            {
                writer.DeleteDocument(id);
                documents.Remove(id);
            }

            writer.Commit();
        }

        using var searcher = IndexSearcher.Open(folder.Path);
        searcher.Commit.Segments.Count.ShouldBe(3);
        var naive = new NaiveSearcher(documents.Values, Schema.Order);
        FacetFilter[] filters = [new("outlet", new KeywordQuery("outlet", ["o1", "o2"])), new("actor", new KeywordQuery("actor", ["a007", "a011"], OrMissing: true)), new("date", new RangeQuery("date", 150, 1200))];
        foreach (var query in new Query[] { new MatchAllQuery(), new TermQuery("body", "rare"), new TermQuery("body", "half"), new TermQuery("body", "most"), new MatchNoneQuery() })
        {
            for (var chosen = 0; chosen < 1 << filters.Length; chosen++)
                Compare(searcher, naive, new SearchTask(query) { Facets = Facets, Filters = [.. filters.Where((_, i) => (chosen >> i & 1) != 0)], Sort = (Sort)(chosen % 3), Size = chosen % 4 * 3, GroupBy = chosen is 1 or 4 or 6 ? "story" : null });
        }
    }

    [Fact]
    public void The_largest_counts_are_those_that_no_other_exceeds_with_all_their_equals()
    {
        var counts = new FacetCounts("outlet", new Dictionary<string, long> { ["a"] = 1, ["b"] = 3, ["c"] = 2, ["d"] = 2, ["e"] = 1 }, 0);
        Names(counts, 0).ShouldBe("");
        Names(counts, 1).ShouldBe("b");
        Names(counts, 2).ShouldBe("bcd");
        Names(counts, 3).ShouldBe("bcd");
        Names(counts, 4).ShouldBe("abcde");
        Names(counts, 100).ShouldBe("abcde");
        string.Concat(counts.AtLeast(2).Select(value => value.Key).Order(StringComparer.Ordinal)).ShouldBe("bcd");

        static string Names(FacetCounts counts, int size) => string.Concat(counts.Largest(size).Select(value => value.Key).Order(StringComparer.Ordinal));
    }

    private static void Compare(IndexSearcher searcher, NaiveSearcher naive, SearchTask task)
    {
        var answer = searcher.Search(task);
        var (hits, expected) = naive.Search(task);
        answer.Total.ShouldBe(hits.Count);
        if (task.Sort != Sort.Score) answer.Hits.Select(hit => hit.Id).ShouldBe(hits.Take(task.Size).Select(hit => hit.Id));
        foreach (var (counts, truth) in answer.Facets.Zip(expected))
        {
            counts.Missing.ShouldBe(truth.Missing, counts.Dimension);
            counts.Counts.OrderBy(value => value.Key, StringComparer.Ordinal).ShouldBe(truth.Counts.OrderBy(value => value.Key, StringComparer.Ordinal), counts.Dimension);
            counts.Counts.Count.ShouldBe(truth.Counts.Count);
            counts.AtLeast(2).OrderBy(value => value.Key, StringComparer.Ordinal).ShouldBe(truth.AtLeast(2).OrderBy(value => value.Key, StringComparer.Ordinal), counts.Dimension);
            counts.Largest(5).OrderBy(value => value.Key, StringComparer.Ordinal).ShouldBe(truth.Largest(5).OrderBy(value => value.Key, StringComparer.Ordinal), counts.Dimension);
        }
    }

    private void AddSegment(IndexWriter writer, int segment)
    {
        for (var i = 0; i < DocumentsOfSegment; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{segment}-{i}");
            var words = new List<string> { "all" };
            if (random.Next(40) == 0) words.Add("rare");
            if (random.Next(2) == 0) words.Add("half");
            if (random.Next(8) > 0) words.Add("most");
            var numbers = new Dictionary<string, long>();
            if (random.Next(20) > 0) numbers["date"] = random.Next(1500);
            if (random.Next(3) > 0) numbers["size"] = random.Next(5);
            documents[id] = new NaiveDocument(id, new Dictionary<string, string[]> { ["body"] = [.. words] }, new Dictionary<string, string[]>
            {
                ["outlet"] = random.Next(9) == 0 ? [] : [$"o{random.Next(5)}"],
                ["topic"] = [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"t{random.Next(6)}").Distinct()],
                ["actor"] = [.. Enumerable.Range(0, random.Next(13)).Select(_ => $"a{random.Next(Actors):D3}").Distinct()],
                ["none"] = [],
                ["story"] = random.Next(3) > 0 ? [] : [$"s{random.Next(60)}"],
            }, numbers);
            writer.UpdateDocument(documents[id].ToDocument());
        }

        writer.Commit();
    }
}
