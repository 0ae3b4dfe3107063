using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>Every example of the query language, repairs too, is answered on five thousand real stories.</summary>
public sealed class ReutersQueryTests : IDisposable
{
    private const int Stories = 5_000;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Every_example_is_answered()
    {
        var options = new CatalogOptions(folder.File("index"), ActorsFile: null, TopicsFile: null);
        var mapping = Path.Combine(SharedData.Repository, "docs", "examples", "reuters.mapping.yml");
        var stories = folder.File("stories.jsonl");
        File.WriteAllLines(stories, File.ReadLines(SharedData.File("data/reuters/reuters.jsonl")).Take(Stories));
        ArticleImporter.Run(options, new ImportRequest([stories], FieldMapping.Load(mapping)), null, TestContext.Current.CancellationToken);
        using var catalog = ArticleCatalog.Open(options);

        foreach (var example in QueryLanguageTests.Examples())
        {
            var answer = Search(catalog, example);
            answer.Query.Problem.ShouldBeNull(example);
            answer.Query.Clauses.Count.ShouldBeLessThanOrEqualTo(32, example);
        }

        long Found(string query) => Search(catalog, query).Total;
        Found("crude NEAR/5 oil").ShouldBeGreaterThan(Found("crude ADJ oil"));
        Found("oil SENTENCE price").ShouldBeLessThan(Found("oil PARAGRAPH price"));
        Found("oil PARAGRAPH price").ShouldBeLessThan(Found("oil AND price"));
        Found("ATLEAST/5 oil").ShouldBeInRange(1, Found("ATLEAST/2 oil") - 1);
        Found("LEAD(oil)").ShouldBeInRange(1, Found("oil") - 1);
        Found("refin* -refinery").ShouldBePositive();
    }

    private static SearchAnswer Search(ArticleCatalog catalog, string query) =>
        catalog.Search(new SearchRequest { Query = query, Size = 5, Explain = true }, TestContext.Current.CancellationToken);
}
