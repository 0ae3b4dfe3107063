using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/facets/{field}</c>: all values of a facet over the articles of a search, page by page.</summary>
internal static class FacetEndpoint
{
    public const string Pattern = Path + "{field}";

    private const string Path = "/api/v1/facets/";

    public static IResult Answer(HttpRequest http, string field, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (!FacetPageRequest.Fields.Contains(field)) return Problems.NoFacet(field, FacetPageRequest.Fields);
        var parameters = ApiParameters.WithSearch(http.Query, out var request, "contains", "offset", "parent");
        var page = new FacetPageRequest(field)
        {
            Contains = OrNull(parameters.Text("contains", SearchUrl.MaxValue)),
            Offset = parameters.Number("offset", 0, int.MaxValue, absent: 0),
            Parent = OrNull(parameters.Text("parent", SearchUrl.MaxValue)),
        };
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var answer = catalog.Facet(request, page, cancellation);
        if (answer.Problem is { } problem) return Problems.OfSearch(problem);
        var shown = page.Offset + answer.Values.Count;
        var next = answer.Values.Count > 0 && shown < answer.Total ? parameters.With(SearchUrl.Write(request, Path + field), "offset", shown) : null;
        return TypedResults.Ok(new FacetPageResponse(answer.Field, answer.Total, answer.Values, answer.Snapshot, next));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
