using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>The five reports with an authority file that lists nobody.</summary>
public sealed class EmptyAuthorityTests : IDisposable
{
    private readonly TestCatalog index = new("actors: []\n");

    public void Dispose() => index.Dispose();

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_facet_shows_who_is_named_under_the_commonest_spelling()
    {
        index.Import(SharedData.File("seeds")).Articles.ShouldBe(5);
        var actors = index.Search(new SearchRequest { FacetSize = 100 }).Actors.Values;
        foreach (var (label, articles) in new[] { ("Khalifa Haftar", 5L), ("Asim Munir", 5L), ("Abdul Hamid Dbeibah", 2L), ("Saddam Haftar", 4L) })
            actors.Where(actor => actor.Label == label).ShouldHaveSingleItem().Count.ShouldBe(articles, label);
        actors.Count(actor => actor.Label.EndsWith("Haftar", StringComparison.Ordinal)).ShouldBe(2);
        actors.ShouldAllBe(actor => actor.Value.StartsWith('~'));
    }
}
