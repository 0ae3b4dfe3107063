using Microsoft.AspNetCore.Http.Features;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Exports;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/articles/{id}</c>: an article as JSON; <c>q</c> and <c>variants</c> mark the matches of a search.</summary>
internal static class ArticleEndpoint
{
    public const string Pattern = ArticleUrl.ApiPath + "{**id}";

    /// <summary>The parameter of the format.</summary>
    public const string Format = "format";

    public static IResult Answer(HttpContext http, ArticleCatalog catalog, TimeProvider time)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (PartOf(http.Request, target, catalog) is { } part) return part;
        var parameters = ApiParameters.WithSearch(http.Request.Query, out var request, Format);
        var format = parameters.Optional(Format, ["json", .. ExportFormat.Names]);
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        if (ArticleUrl.ReadId(target, ArticleUrl.ApiPath) is not { } id || catalog.Get(id, request) is not { } view) return Problems.NoArticle();
        return format == "json" ? TypedResults.Ok(ArticleResponse.Of(view)) : CitationFile.Answer(view, ExportFormat.Of(format), http.Request, time);
    }

    /// <summary>The versions of an article or its changes; null where the address is that of an article.</summary>
    private static IResult? PartOf(HttpRequest http, string target, ArticleCatalog catalog)
    {
        var isVersions = ArticlePart.ReadId(target, ArticleUrl.ApiPath, ArticlePart.Versions) is not null;
        var part = isVersions ? ArticlePart.Versions : ArticlePart.Changes;
        if (ArticlePart.ReadId(target, ArticleUrl.ApiPath, part) is not { } id || catalog.Versions(id) is not { } versions) return null;
        // An article whose own id ends so.
        if (ArticleUrl.ReadId(target, ArticleUrl.ApiPath) is { } whole && catalog.Versions(whole) is not null) return null;
        if (isVersions)
        {
            var parameters = new ApiParameters(http.Query);
            return parameters.Problems.Count > 0 ? Problems.OfParameters(parameters.Problems) : TypedResults.Ok(VersionsResponse.Of(versions));
        }

        var request = ChangesRequest.Read(http.Query);
        if (request.Problems.Count > 0) return Problems.OfParameters(request.Problems);
        return request.Ask(catalog, versions) is { } changes ? TypedResults.Ok(ChangesResponse.Of(changes)) : Problems.NothingToCompare();
    }
}
