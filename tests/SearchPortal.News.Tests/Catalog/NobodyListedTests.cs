using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>The five reports with an empty authority file: the facet still shows who they are about.</summary>
public sealed class NobodyListedTests
{
    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_facet_shows_each_person_once_and_the_son_apart_from_the_father()
    {
        using var index = new TestCatalog();
        index.Import(SharedData.File("seeds"));
        var actors = index.Search(new SearchRequest()).Actors.Values.ToDictionary(value => value.Label, value => value.Count);

        actors["Khalifa Haftar"].ShouldBe(5);
        actors["Asim Munir"].ShouldBe(5);
        actors["Saddam Haftar"].ShouldBe(4);
        actors.Where(actor => actor.Key.StartsWith("Abdul Hamid Dbeib", StringComparison.Ordinal)).Select(actor => actor.Value).ShouldBe([2]);
        index.Catalog.Facet(new SearchRequest(), new FacetPageRequest("actor") { Contains = "Osama" }, TestContext.Current.CancellationToken)
            .Values.Sum(value => value.Count).ShouldBe(3);
    }
}
