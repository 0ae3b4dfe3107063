using System.Globalization;
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
        var parameters = new EndpointParameters(http.Query, "contains", "offset", "parent");
        var page = new FacetPageRequest(field)
        {
            Contains = parameters.Text("contains"),
            Offset = parameters.Number("offset", 0, int.MaxValue, standard: 0),
            Parent = parameters.Text("parent"),
        };
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var answer = catalog.Facet(parameters.Request, page, cancellation);
        if (answer.Problem is { } problem) return Problems.OfSearch(problem);
        var shown = (long)page.Offset + answer.Values.Count;
        var next = answer.Values.Count > 0 && shown < answer.Total
            ? parameters.With(Path + field, ("offset", shown.ToString(CultureInfo.InvariantCulture)))
            : null;
        return TypedResults.Ok(new FacetPageResponse(answer.Field, answer.Total, answer.Values, answer.Snapshot, next));
    }
}
