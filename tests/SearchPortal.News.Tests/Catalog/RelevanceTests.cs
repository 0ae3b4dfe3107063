using SearchPortal.News.Catalog;
using SearchPortal.Tests;
using SearchPortal.Tests.Relevance;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>The default ranking on collections whose answers people have judged: at least as good as Apache Lucene's BM25, which the numbers are of.
/// The benchmark <c>relevance</c> takes all of them and says more.</summary>
public sealed class RelevanceTests
{
    [Theory(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    [InlineData("cacm", 0.494)]
    [InlineData("cisi", 0.384)]
    [InlineData("med", 0.689)]
    public void The_first_ten_hits_are_at_least_as_good_as_those_of_Lucene(string name, double lucene)
    {
        var collection = JudgedCollection.Read(SharedData.File("data/relevance/" + name));
        using var index = new TestCatalog();
        index.Import(collection.Documents);

        var means = RankingMeasures.Mean(collection.Queries.Select(query => query.Measure(First(query.Text))).ToArray());

        means.Ndcg.ShouldBeGreaterThanOrEqualTo(lucene);

        string[] First(string text) => index.Search(new SearchRequest { Query = text, Size = 10 }).Hits.Select(hit => hit.Id).ToArray();
    }

    [Fact]
    public void Measures_are_those_of_their_definitions()
    {
        var query = new JudgedQuery("", new Dictionary<string, int> { ["a"] = 2, ["b"] = 1, ["c"] = 0, ["d"] = 1 });
        var measures = query.Measure(["x", "a", "c", "b"]);

        measures.Ndcg.ShouldBe((2 / Math.Log2(3) + 1 / Math.Log2(5)) / (2 + 1 / Math.Log2(3) + 1 / Math.Log2(4)), 1e-9);
        measures.AveragePrecision.ShouldBe((1 / 2.0 + 2 / 4.0) / 3, 1e-9);
        measures.Precision.ShouldBe(0.2);
        query.Measure(["a", "b", "d"]).Ndcg.ShouldBe(1, 1e-9);
    }
}
