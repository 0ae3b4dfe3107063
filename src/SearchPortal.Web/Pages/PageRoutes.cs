using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>The addresses of the pages, and what each shows.</summary>
internal static class PageRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", Methods, Search);
        app.MapMethods(SearchUrl.Path, Methods, Search);
        app.MapMethods(ArticleUrl.PagePath + "{**id}", Methods, Article);
    }

    private static RazorComponentResult Search(HttpRequest http, ArticleCatalog catalog, TimeProvider time, CancellationToken cancellation)
    {
        var reading = SearchUrl.Read(http.Query);
        if (reading.TooMuch is { } tooMuch)
        {
            return ErrorPage.Result(StatusCodes.Status400BadRequest, "That is more than can be asked at once", tooMuch.Message, http.Query["q"]);
        }

        // Pages have numbers: a reader may come back to one after days.
        reading = reading with { Request = reading.Request with { Cursor = null } };
        var result = SearchResult.Of(catalog, reading, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellation);
        return new RazorComponentResult<SearchPage>(new Dictionary<string, object?> { [nameof(SearchPage.Result)] = result })
        {
            StatusCode = result.Answer.Query.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static RazorComponentResult Article(HttpContext http, ArticleCatalog catalog)
    {
        var reading = SearchUrl.Read(http.Request.Query);
        if (reading.TooMuch is { } tooMuch)
        {
            return ErrorPage.Result(StatusCodes.Status400BadRequest, "That is more than can be asked at once", tooMuch.Message, http.Request.Query["q"]);
        }

        var request = reading.Request;
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (ArticleUrl.ReadId(target, ArticleUrl.PagePath) is not { } id || catalog.Get(id, request.Query, request.Variants) is not { } view)
        {
            return ErrorPage.Result(
                StatusCodes.Status404NotFound,
                "There is no such article",
                "No article in the index has this address. It may have been deleted, or the address is cut off.",
                request.Query);
        }

        return new RazorComponentResult<ArticlePage>(new Dictionary<string, object?>
        {
            [nameof(ArticlePage.View)] = view,
            [nameof(ArticlePage.Request)] = request,
        });
    }
}
