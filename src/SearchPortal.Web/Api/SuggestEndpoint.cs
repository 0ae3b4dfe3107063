using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/suggest?q=&amp;size=</c>: what somebody who is typing may mean.</summary>
internal static class SuggestEndpoint
{
    public const string Path = "/api/v1/suggest";

    private const int DefaultSize = 5;

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = new ApiParameters(http.Query, "q", "size");
        var text = parameters.Text("q", SearchUrl.MaxQuery);
        var size = parameters.Number("size", 1, SuggestAnswer.MaxSize, DefaultSize);
        return parameters.Problems.Count > 0
            ? Problems.OfParameters(parameters.Problems)
            : TypedResults.Ok(SuggestResponse.Of(catalog.Suggest(text, size, cancellation)));
    }
}
