using Microsoft.AspNetCore.Http.Features;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/articles/{id}</c>: an article as JSON; <c>q</c> and <c>variants</c> mark the matches of a search.</summary>
internal static class ArticleEndpoint
{
    public const string Pattern = ArticleUrl.ApiPath + "{**id}";

    public static IResult Answer(HttpContext http, ArticleCatalog catalog)
    {
        var (request, problems) = SearchUrl.Read(http.Request.Query);
        if (problems.Count > 0) return Problems.OfParameters(problems);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return ArticleUrl.ReadId(target, ArticleUrl.ApiPath) is { } id && catalog.Get(id, request) is { } view
            ? TypedResults.Ok(ArticleResponse.Of(view))
            : Problems.NoArticle();
    }
}
