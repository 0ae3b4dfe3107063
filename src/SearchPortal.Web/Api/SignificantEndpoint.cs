using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/significant/{field}</c>: the values that the articles of a search have more often than all others.</summary>
internal static class SignificantEndpoint
{
    public const string Pattern = "/api/v1/significant/{field}";

    public static IResult Answer(HttpRequest http, string field, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (FacetField.All.All(known => known.Name != field)) return Problems.NoFacet(field, FacetField.All.Select(known => known.Name));
        var (request, problems) = SearchUrl.Read(http.Query);
        if (problems.Count > 0) return Problems.OfParameters(problems);
        var answer = catalog.Significant(request, field, request.FacetSize, cancellation);
        return answer.Problem is { } problem ? Problems.OfSearch(problem) : TypedResults.Ok(SignificantResponse.Of(answer));
    }
}
