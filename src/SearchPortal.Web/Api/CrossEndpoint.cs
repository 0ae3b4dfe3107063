using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/cross</c>: how often values of two facets meet in the articles of a search.</summary>
internal static class CrossEndpoint
{
    public const string Path = "/api/v1/cross";

    private const int StandardSize = 10;

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = ApiParameters.WithSearch(http.Query, out var request, "rows", "columns", "rows.size", "columns.size");
        var table = new CrossTableRequest(parameters.OneOf("rows", CrossTableRequest.Fields), parameters.OneOf("columns", CrossTableRequest.Fields))
        {
            RowSize = parameters.Number("rows.size", 1, SearchUrl.MaxFacetSize, StandardSize),
            ColumnSize = parameters.Number("columns.size", 1, SearchUrl.MaxFacetSize, StandardSize),
        };
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var answer = catalog.Cross(request, table, cancellation);
        return answer.Problem is { } problem
            ? Problems.OfSearch(problem)
            : TypedResults.Ok(new CrossResponse(answer.Total, answer.Rows, answer.Columns, answer.Cells, answer.Snapshot));
    }
}
