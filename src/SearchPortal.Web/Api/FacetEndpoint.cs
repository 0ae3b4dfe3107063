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
        return Answer(http, field, Path + field, catalog, (answer, next) => new FacetPageResponse(answer.Field, answer.Total, answer.Values, answer.Snapshot, next), cancellation);
    }

    /// <summary>A page of values in any form, with the address of the next page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="field">The facet.</param>
    /// <param name="path">The path of the answer.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="respond">Makes the response of the values and the address of the next page.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IResult Answer<T>(HttpRequest http, string field, string path, ArticleCatalog catalog, Func<FacetPage, string?, T> respond, CancellationToken cancellation)
    {
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
        var next = answer.Values.Count > 0 && shown < answer.Total ? parameters.With(SearchUrl.Write(request, path), "offset", shown) : null;
        return TypedResults.Ok(respond(answer, next));
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
