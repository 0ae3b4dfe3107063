using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Questions in the query language under <c>rank=bm25</c>: Apache Lucene answers the queries that are made of them as the catalog does.</summary>
public sealed class CatalogPeerTests
{
    private const int Questions = 200;

    [Theory(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted))]
    [InlineData(11)]
    [InlineData(12)]
    public void The_catalog_answers_as_Lucene_does(int seed)
    {
        var generated = new PeerNews(seed);
        using var index = new PeerNewsIndex(generated, articles: 120);
        var requests = Enumerable.Range(0, Questions).Select(_ => new SearchRequest
        {
            Query = generated.Query(),
            Rank = Ranking.Bm25,
            Match = generated.Pick([WordRule.All, WordRule.Any]),
            Sort = generated.Pick([SearchSort.Relevance, SearchSort.Relevance, SearchSort.Relevance, SearchSort.Newest, SearchSort.Oldest]),
            Outlets = generated.ChosenOutlets(),
        }).ToArray();
        var tasks = requests.Select(index.TaskOf).ToArray();

        var answers = index.AskLucene(tasks);

        foreach (var ((request, task), lucene) in requests.Zip(tasks).Zip(answers))
            PeerComparison.Differences(index.AskCatalog(request), lucene, task).Take(5).ShouldBeEmpty($"{request.Query} ({request.Match}): {PeerQueries.ToJson(task.Query).ToJsonString()}");
        answers.Count(answer => answer.Total > 0).ShouldBeGreaterThan(Questions / 2, "questions that find nothing compare nothing");
    }
}
