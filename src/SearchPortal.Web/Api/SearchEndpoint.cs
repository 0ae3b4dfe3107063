using SearchPortal.News.Catalog;
using SearchPortal.Web.Monitoring;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/search</c>: the search page as JSON, with the same parameters; cursors lead through all hits.</summary>
internal static class SearchEndpoint
{
    public const string Path = "/api/v1/search";

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (request, problems) = SearchUrl.Read(http.Query);
        if (problems.Count > 0) return Problems.OfParameters(problems);
        try
        {
            var answer = catalog.Search(request with { WantsCursor = true, Plan = true }, cancellation);
            SearchPlanOfRequest.Keep(http.HttpContext, answer);
            return answer.Query.Problem is { } problem ? Problems.OfSearch(problem) : TypedResults.Ok(SearchResponse.Of(answer, request));
        }
        catch (CursorException problem)
        {
            return Problems.OfCursor(problem);
        }
    }
}
