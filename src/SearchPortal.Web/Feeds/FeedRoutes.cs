using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Feeds;

/// <summary>The addresses of feeds, and what a browser asks to search here from its own search box.</summary>
internal static class FeedRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        foreach (var format in FeedFormat.All)
        {
            app.MapMethods(FeedUrl.Path + format.Name, Methods, (HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation) => Search(http, format, catalog, cancellation));
        }

        app.MapMethods(BrowserSearch.Path, Methods, BrowserSearch.Describe);
        app.MapMethods(BrowserSearch.SuggestionsPath, Methods, BrowserSearch.Suggest);
    }

    private static IResult Search(HttpRequest http, FeedFormat format, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (asked, problems) = SearchUrl.Read(http.Query);
        // Readers of feeds and those who share their addresses add parameters of their own.
        if (problems.Where(problem => problem.Kind != ParameterProblemKind.Unknown).ToArray() is { Length: > 0 } serious) return Problems.OfParameters(serious);
        var request = FeedUrl.Asked(asked);
        var answer = catalog.Search(Counted.Of(request), cancellation);
        if (answer.Query.Problem is { } problem) return Problems.OfSearch(problem);
        var site = SiteAddress.Of(http);
        var page = SearchUrl.Write(request with { Size = new SearchRequest().Size });
        return format.Answer(new Feed(
            FeedEntry.Urn("search " + page),
            Feed.TitleOf(request),
            site + FeedUrl.Write(request, format.Name),
            site + page,
            // Who waits for articles with all words would take the others for a mistake.
            [.. answer.Hits.Where(hit => hit.MatchesAll).Select(hit => FeedEntry.Of(hit, site))]));
    }
}
