using Microsoft.AspNetCore.Http.Features;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/stories/{id}</c>: all reports of one event.</summary>
internal static class StoryEndpoint
{
    public const string Pattern = StoryUrl.ApiPath + "{**id}";

    public static IResult Answer(HttpContext http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var parameters = new ApiParameters(http.Request.Query);
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return ArticleUrl.ReadId(target, StoryUrl.ApiPath) is { } id && catalog.CompareReports(id, cancellation) is { } story ? TypedResults.Ok(StoryResponse.Of(story)) : Problems.NoStory();
    }
}
