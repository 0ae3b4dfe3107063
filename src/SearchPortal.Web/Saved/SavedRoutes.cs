using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Feeds;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Saved;

/// <summary>Pages of saved searches and articles. Whoever has the link of one reads and changes it: there are no accounts.</summary>
internal static class SavedRoutes
{
    private const int LongestForm = 32 * 1024;
    private const int NewPagesInMinute = 10;
    private const int LongestId = 4_000;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Sets up what keeps the pages.</summary>
    public static void AddSaved(this IServiceCollection services, string file)
    {
        services.AddSingleton(new SavedDatabase(file));
        services.AddSingleton<SavedPages>();
        services.AddSingleton(_ => PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(
            address, _ => new FixedWindowRateLimiterOptions { PermitLimit = NewPagesInMinute, Window = TimeSpan.FromMinutes(1) })));
    }

    public static void MapSaved(this WebApplication app)
    {
        app.MapMethods(SavedUrl.Path, Methods, Own);
        app.MapMethods(SavedUrl.Path + "/{key}", Methods, Show);
        foreach (var format in FeedFormat.All)
        {
            app.MapMethods(SavedUrl.WriteFeed("{key}", format.Name), Methods, (HttpRequest http, string key, SavedPages pages, ArticleCatalog catalog, CancellationToken cancellation) =>
                FeedOf(http, key, format, pages, catalog, cancellation));
        }

        RouteHandlerBuilder[] posts = [app.MapPost(SavedUrl.Searches, SaveSearchAsync), app.MapPost(SavedUrl.Articles, SaveArticleAsync), app.MapPost(SavedUrl.Path + "/{key}", ChangeAsync)];
        foreach (var post in posts) post.WithMetadata(new RequestSizeLimitAttribute(LongestForm));
    }

    private static IResult Own(HttpContext http, SavedPages pages) => SavedCookie.Of(http.Request) is { } key && pages.Find(key) is not null
        ? TypedResults.LocalRedirect(SavedUrl.Write(key))
        : new RazorComponentResult<NothingSavedPage>();

    private static RazorComponentResult Show(HttpContext http, string key, SavedPages pages, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (pages.Find(key) is not { } page) return NoPage();
        var (result, found) = SavedResult.Of(key, page, SavedCookie.Of(http.Request) == key, null, catalog, pages, cancellation);
        if (IsVisit(http.Request)) TryVisit(http, pages, page, found);
        return PageOf(result, StatusCodes.Status200OK);
    }

    private static IResult FeedOf(HttpRequest http, string key, FeedFormat format, SavedPages pages, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (pages.Find(key) is not { } page) return NoPage();
        pages.Use(page);
        return format.Answer(SavedFeed.Of(key, page, format, Search.SiteAddress.Of(http), catalog, cancellation));
    }

    private static Task<IResult> SaveSearchAsync(HttpContext http, SavedPages pages, PartitionedRateLimiter<IPAddress> newPages, ArticleCatalog catalog, CancellationToken cancellation) =>
        SaveAsync(http, pages, newPages, (form, page) =>
        {
            var (address, request) = form.Search();
            var found = catalog.Newest(request, SeenArticles.Most, cancellation);
            return found.Problem is { } problem
                ? throw new SavedRefusedException(problem)
                : SavedUrl.AnchorOfSearch(pages.Add(page(), form.Name(SavedForms.NameOf(request)), address, SeenArticles.Of(found)));
        });

    private static Task<IResult> SaveArticleAsync(HttpContext http, SavedPages pages, PartitionedRateLimiter<IPAddress> newPages, ArticleCatalog catalog) =>
        SaveAsync(http, pages, newPages, (form, page) => form.Article.Length <= LongestId && catalog.Reports([form.Article]) is [var report]
            ? SavedUrl.AnchorOfArticle(pages.Add(page(), form.Name(SavedPage.UsualList), report.Id))
            : throw new SavedRefusedException("The article is not in the index any more."));

    /// <summary>Saves to the page of the browser; to a new one, where it has none.</summary>
    /// <param name="http">The request.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="newPages">How many pages may be made.</param>
    /// <param name="save">Saves to a page, which is made when it is asked for, and returns where on it.</param>
    private static Task<IResult> SaveAsync(HttpContext http, SavedPages pages, PartitionedRateLimiter<IPAddress> newPages, Func<SavedForms, Func<SavedPage>, string> save) => TryAsync(http, async () =>
    {
        if (!PostedForm.IsFromHere(http.Request)) return Foreign();
        var form = new SavedForms(await PostedForm.ReadAsync(http));
        var key = SavedCookie.Of(http.Request);
        var anchor = save(form, () =>
        {
            if (pages.Find(key) is { } own) return own;
            using var lease = newPages.AttemptAcquire(http.Connection.RemoteIpAddress ?? IPAddress.None);
            if (!lease.IsAcquired) throw new SavedRefusedException("Too many new pages were made from your address. Wait a minute and save it again.");
            key = pages.Create();
            return pages.Find(key)!;
        });
        SavedCookie.Set(http, key!);
        return TypedResults.LocalRedirect($"{SavedUrl.Write(key!)}#{anchor}", permanent: false, preserveMethod: false);
    });

    private static Task<IResult> ChangeAsync(HttpContext http, string key, SavedPages pages, ArticleCatalog catalog, CancellationToken cancellation) => TryAsync(http, async () =>
    {
        if (!PostedForm.IsFromHere(http.Request)) return Foreign();
        if (pages.Find(key) is not { } page) return NoPage();
        var form = new SavedForms(await PostedForm.ReadAsync(http));
        try
        {
            var anchor = Change(http, key, page, form, pages);
            return TypedResults.LocalRedirect(anchor is null ? SavedUrl.Path : SavedUrl.Write(key) + anchor, permanent: false, preserveMethod: false);
        }
        catch (SavedRefusedException refused)
        {
            return PageOf(SavedResult.Of(key, page, SavedCookie.Of(http.Request) == key, refused.Message, catalog, pages, cancellation).Result, StatusCodes.Status400BadRequest);
        }
    });

    /// <summary>Changes a page and returns where to look on it; null where there is no such page any more.</summary>
    private static string? Change(HttpContext http, string key, SavedPage page, SavedForms form, SavedPages pages)
    {
        switch (form.Action)
        {
            case "rename": pages.Rename(page, form.Name()); return "";
            case "change-search": pages.ChangeSearch(page, form.Id, form.Name(), form.Note()); return "#" + SavedUrl.AnchorOfSearch(form.Id);
            case "remove-search": pages.RemoveSearch(page, form.Id); return "";
            case "change-article": pages.ChangeArticle(page, form.Id, form.Name(), form.Note()); return "#" + SavedUrl.AnchorOfArticle(form.Id);
            case "remove-article": pages.RemoveArticle(page, form.Id); return "";
            case "rename-list": pages.RenameList(page, form.OldList, form.Name()); return "";
            case "remove-list": pages.RemoveList(page, form.OldList); return "";
            case "use": SavedCookie.Set(http, key); return "";
            case "leave": SavedCookie.Remove(http); return "";
            case "delete":
                pages.Delete(page);
                if (SavedCookie.Of(http.Request) == key) SavedCookie.Remove(http);
                return null;
            default: throw new SavedRefusedException("Nothing was changed: the form says nothing that this page knows. Open the page again.");
        }
    }

    /// <summary>What a full or locked disk makes of a change, and what can't be saved as asked.</summary>
    private static async Task<IResult> TryAsync(HttpContext http, Func<Task<IResult>> change)
    {
        try
        {
            return await change();
        }
        catch (SavedRefusedException refused)
        {
            return ErrorPage.Result(StatusCodes.Status400BadRequest, "This can’t be saved", refused.Message, null);
        }
        catch (Exception failure) when (failure is SqliteException or IOException and not BadHttpRequestException or UnauthorizedAccessException)
        {
            LogOf(http).SavingFailed(failure);
            return ErrorPage.Result(StatusCodes.Status503ServiceUnavailable, "Nothing can be saved now", "The place where this portal keeps saved searches can’t be written. Try again later; if it stays, tell whoever runs the portal.", null);
        }
    }

    /// <summary>A page can be read even where nothing can be written.</summary>
    private static void TryVisit(HttpContext http, SavedPages pages, SavedPage page, IReadOnlyDictionary<long, SeenArticles> found)
    {
        try
        {
            pages.Visit(page, found);
        }
        catch (SqliteException failure)
        {
            LogOf(http).SavingFailed(failure);
        }
    }

    private static ILogger<SavedDatabase> LogOf(HttpContext http) => http.RequestServices.GetRequiredService<ILogger<SavedDatabase>>();

    /// <summary>Whether somebody looks: programs that fetch a page beforehand, or only ask for its head, do not.</summary>
    private static bool IsVisit(HttpRequest http) =>
        HttpMethods.IsGet(http.Method) && !http.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    private static RazorComponentResult NoPage() => ErrorPage.Result(
        StatusCodes.Status404NotFound, "There is no such saved page", "The link is cut off, or the page was deleted. A link can’t be found again once it is lost.", null);

    private static RazorComponentResult Foreign() => ErrorPage.Result(
        StatusCodes.Status403Forbidden, "This form can’t be taken", "It was not sent from this site. Open the page here and try again.", null);

    private static RazorComponentResult PageOf(SavedResult result, int status) =>
        new RazorComponentResult<SavedPageView>(new Dictionary<string, object?> { [nameof(SavedPageView.Result)] = result }) { StatusCode = status };
}
