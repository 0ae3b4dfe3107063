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

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Bare_Saddam_of_the_press_is_never_Saddam_Haftar()
    {
        var lines = File.ReadLines(SharedData.File("data/news/us-press-5000.jsonl")).Where(line => line.Contains("Saddam", StringComparison.Ordinal)).ToArray();
        lines.Length.ShouldBeGreaterThan(10);
        File.WriteAllLines(index.Folder.File("press.jsonl"), lines);
        index.Import(index.Folder.File("press.jsonl"));
        var mentions = index.Search(new SearchRequest { Size = SearchRequest.MaxSize }).Hits
            .SelectMany(hit => index.Catalog.Get(hit.Id)!.Article.Mentions).Where(mention => mention.Spelling == "Saddam").ToArray();
        mentions.ShouldAllBe(mention => !mention.Form.Contains("Haftar", StringComparison.Ordinal));
        index.Catalog.Facet(new SearchRequest(), new FacetPageRequest("actor") { Contains = "haftar" }, TestContext.Current.CancellationToken)
            .Values.ShouldAllBe(value => !value.Label.Contains("Saddam", StringComparison.Ordinal));
    }
}
