using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/compare?q=&amp;q=</c>: several searches on one timeline.</summary>
internal static class CompareEndpoint
{
    public const string Path = "/api/v1/compare";

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (request, problems) = CompareUrl.Read(http.Query);
        if (request.Queries.Count < ComparisonRequest.Fewest)
            problems = [.. problems, new(ParameterProblemKind.Unreadable, "q", $"“q” is missing. Give it once for each search, {ComparisonRequest.Most} times at most.")];
        if (problems.Count > 0) return Problems.OfParameters(problems);
        var answer = catalog.Compare(request, cancellation);
        return answer.Problem is { } problem ? Problems.OfSearch(problem) : TypedResults.Ok(CompareResponse.Of(answer));
    }
}
