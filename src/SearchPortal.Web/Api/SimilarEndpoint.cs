using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/similar?id=&amp;size=</c>: articles that are like one. Ids may hold slashes, so the id is a parameter.</summary>
internal static class SimilarEndpoint
{
    public const string Path = "/api/v1/similar";

    private const int DefaultSize = 5;

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = new ApiParameters(http.Query, "id", "size");
        var id = parameters.Required("id", ArticleId.MaxLength, "Give the id of an article, percent-encoded.");
        var size = parameters.Number("size", 1, SimilarAnswer.MaxSize, DefaultSize);
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        return catalog.Similar(id, size, cancellation) is { } answer ? TypedResults.Ok(SimilarResponse.Of(answer)) : Problems.NoArticle();
    }
}
