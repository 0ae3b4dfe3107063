using SearchPortal.Engine;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>A search that costs too much is answered with the reason, and without hits.</summary>
public sealed class RefusedSearchTests
{
    private static readonly SearchRequest Costly = new() { Query = "dern*" };

    [Fact]
    public void A_search_that_costs_too_much_says_why_and_finds_nothing() => WithoutMemory(snapshot =>
    {
        var answer = new SearchRun(snapshot, Costly, () => 1, CancellationToken.None).Answer();
        answer.Total.ShouldBe(0);
        answer.Query.Problem.ShouldNotBeNull().ShouldContain("memory");
    });

    [Fact]
    public void So_do_facets_of_it() => WithoutMemory(snapshot =>
        FacetRun.Answer(snapshot, Costly, run => run.Significant("outlet", 10), CancellationToken.None).Problem.ShouldNotBeNull().ShouldContain("memory"));

    [Fact]
    public void What_costs_little_is_answered() => WithoutMemory(snapshot =>
        new SearchRun(snapshot, new SearchRequest { Query = "derna" }, () => 1, CancellationToken.None).Answer().Total.ShouldBe(1));

    private static void WithoutMemory(Action<CatalogSnapshot> ask)
    {
        using var index = TestCatalog.Of(new { id = "1", title = "Derna", body = "Rain fell on Derna." });
        using var searcher = IndexSearcher.Open(index.Options.IndexFolder);
        searcher.Limits = SearchLimits.Default with { Bytes = 0 };
        ask(new CatalogSnapshot(searcher, ActorAuthority.Empty, TopicSet.Empty));
    }
}
