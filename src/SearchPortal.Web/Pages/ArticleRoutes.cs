using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Versions;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>What lies at the addresses of articles: the article, its versions, its changes.</summary>
internal static class ArticleRoutes
{
    private const int SimilarArticles = 5;

    public static IResult Article(HttpContext http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var reading = SearchUrl.Read(http.Request.Query);
        if (reading.TooMuch is { } tooMuch) return PageRoutes.OfTooMuch(tooMuch, http.Request);

        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (ArticleUrl.ReadId(target, ArticleUrl.PagePath) is { } id && catalog.Get(id, reading.Request) is { } view)
        {
            return Page<ArticlePage>(
                (nameof(ArticlePage.View), view),
                (nameof(ArticlePage.Request), reading.Request),
                (nameof(ArticlePage.Similar), catalog.Similar(id, SimilarArticles, cancellation)));
        }

        if (ArticlePart.ReadId(target, ArticleUrl.PagePath, ArticlePart.Versions) is { } versioned && catalog.Versions(versioned) is { } versions)
            return Page<VersionsPage>((nameof(VersionsPage.Versions), versions));
        if (ArticlePart.ReadId(target, ArticleUrl.PagePath, ArticlePart.Changes) is { } changed && catalog.Versions(changed) is { } known) return Changes(http.Request, catalog, known);
        return ErrorPage.Result(
            StatusCodes.Status404NotFound,
            "There is no such article",
            "No article in the index has this address. It may have been deleted, or the address is cut off.",
            reading.Request.Query);
    }

    private static RazorComponentResult Changes(HttpRequest http, ArticleCatalog catalog, ArticleVersions known) => ChangesRequest.Read(http.Query).Ask(catalog, known) is { } changes
        ? Page<ChangesPage>((nameof(ChangesPage.Changes), changes))
        : ErrorPage.Result(
            StatusCodes.Status404NotFound,
            "There is nothing to compare",
            "The article is there, but not the version or the other article that it was to be compared with. Only the latest versions of an article are kept.",
            null);

    private static RazorComponentResult Page<T>(params IEnumerable<(string Name, object? Value)> parameters) where T : IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));
}
