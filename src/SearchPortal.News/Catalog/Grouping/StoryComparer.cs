using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Compares the reports of one story on one snapshot, and finds who has none.</summary>
internal sealed class StoryComparer(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    private const int MostActors = 2;
    private const int MostOutlets = 10;

    // Who wrote of them once is not usually there.
    private const int FewestArticles = 2;
    private const int DaysAround = 365;

    /// <summary>The story of this id, or the one that the article of this id is in, compared; null where there is none.</summary>
    public StoryComparison? Compare(string id)
    {
        if (new GroupReader(snapshot).Story(id) is not { } story) return null;
        var (names, figures) = (new NameDifferences(snapshot), new FigureDifferences());
        var named = new List<string>();
        var compared = Math.Min(story.Reports.Count, StoryComparison.MaxCompared);
        for (var place = 0; place < compared; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            // The snapshot listed it.
            var hit = snapshot.Searcher.Find(story.Reports[place].Id)!.Value;
            var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(hit));
            names.Add(place, article);
            figures.Add(place, article);
            named.AddRange(snapshot.Searcher.Values(hit, ArticleSchema.Actor));
        }

        return new StoryComparison(story, [.. names.Differences(), .. figures.Differences()], compared, Silent(story, compared, named));
    }

    private SilentOutlets Silent(Story story, int compared, List<string> named)
    {
        string[] actors = [.. named.CountBy(actor => actor)
            .Where(actor => actor.Value * 2 >= compared && snapshot.Values.Kind(ArticleSchema.Actor, actor.Key) is ActorKind.Person or ActorKind.Organisation)
            .OrderByDescending(actor => actor.Value).ThenBy(actor => actor.Key, StringComparer.Ordinal).Take(MostActors).Select(actor => actor.Key)];
        if (actors.Length == 0) return SilentOutlets.None;

        var (from, to) = Around(story);
        var request = new SearchRequest { Actors = actors, ActorMatch = FacetMatch.All, From = from, To = to };
        var scope = new SearchScope(snapshot, request, cancellation);
        var counts = snapshot.Searcher.Search(scope.All with { Facets = [new FacetRequest("", ArticleSchema.Outlet)], Size = 0 }, cancellation: cancellation).Facets[0];
        var there = story.Reports.Select(report => report.Outlet).ToHashSet(StringComparer.Ordinal);
        var presenter = new FacetPresenter(snapshot, request);
        var outlets = presenter.Most(ArticleSchema.Outlet, counts, MostOutlets + there.Count)
            .Where(outlet => !there.Contains(outlet) && counts.Counts[outlet] >= FewestArticles).Take(MostOutlets)
            .Select(outlet => presenter.Present(ArticleSchema.Outlet, outlet, counts.Counts[outlet]));
        return new SilentOutlets([.. actors.Select(actor => new Label(actor, snapshot.Values.Label(ArticleSchema.Actor, actor)))], from, to, [.. outlets]);
    }

    private static (string? From, string? To) Around(Story story)
    {
        if (story.Reports.Select(report => report.Published).FirstOrDefault(date => date?.Length >= 10) is not { } first) return (null, null);
        var day = DateOnly.ParseExact(first[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        return (Written(day - DaysAround), Written(day + DaysAround));

        static string Written(int day) => DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
