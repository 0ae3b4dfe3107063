using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Reviewing;
using SearchPortal.News.Names;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Review;

/// <summary>The pages on which an editor decides about spellings. They exist only where a key is configured.</summary>
internal static class ReviewRoutes
{
    public const string Path = "/review";
    public const string SignIn = Path + "/sign-in";
    public const string SignOut = Path + "/sign-out";
    public const string Decide = Path + "/decide";

    /// <summary>Candidates on a page.</summary>
    public const int PageSize = 10;

    private const string Attempts = "review attempts";
    private const int AttemptsInMinute = 10;
    private const int LongestForm = 8 * 1024;
    private const int LongestKey = 500;

    /// <summary>Limits how often a key can be tried from one address.</summary>
    public static void AddReview(this IServiceCollection services, string key)
    {
        services.AddSingleton(provider => new EditorKey(key, provider.GetRequiredService<TimeProvider>()));
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(Attempts, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsInMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    public static void MapReview(this WebApplication app, string actorsFile)
    {
        app.MapGet(Path, Show);
        var signIn = app.MapPost(SignIn, EnterAsync).RequireRateLimiting(Attempts);
        var signOut = app.MapPost(SignOut, LeaveAsync);
        var decide = app.MapPost(Decide, (HttpContext http, EditorKey key, ArticleCatalog catalog, TimeProvider time, CancellationToken cancellation) =>
            DecideAsync(http, key, catalog, new AuthorityEditor(actorsFile, time), cancellation));
        foreach (var post in new[] { signIn, signOut, decide }) post.WithMetadata(new RequestSizeLimitAttribute(LongestForm));
    }

    private static IResult Show(HttpContext http, EditorKey key, ArticleCatalog catalog, CancellationToken cancellation)
    {
        StoreNothing(http);
        if (EditorSession.Of(http.Request, key) is not { } session) return SignInPage(null, StatusCodes.Status200OK);
        var actor = http.Request.Query["actor"].ToString();
        _ = int.TryParse(http.Request.Query["offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        return Page(ReviewResult.Of(catalog, session, actor.Length == 0 ? null : actor, offset, null, cancellation), StatusCodes.Status200OK);
    }

    private static async Task<IResult> EnterAsync(HttpContext http, EditorKey key)
    {
        StoreNothing(http);
        if (!PostedForm.IsFromHere(http.Request)) return Foreign();
        var form = await PostedForm.ReadAsync(http);
        var (editor, given) = (form["editor"].ToString().Trim(), form["key"].ToString());
        if (given.Length is 0 or > LongestKey || !key.IsKey(given)) return SignInPage("This is not the key. Ask whoever runs this portal.", StatusCodes.Status401Unauthorized);
        if (editor.Length is 0 or > AuthorityEditor.MaxEditor || editor.Any(char.IsControl)) return SignInPage("Write your name, in 1 to 100 characters: the log says who decided.", StatusCodes.Status400BadRequest);
        EditorSession.Begin(http, key, editor);
        return Back("", 0);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, EditorKey key)
    {
        StoreNothing(http);
        var form = await PostedForm.ReadAsync(http);
        if (!EditorSession.IsOwnForm(http.Request, key, form["token"])) return Foreign();
        EditorSession.End(http);
        return Back("", 0);
    }

    private static async Task<IResult> DecideAsync(HttpContext http, EditorKey key, ArticleCatalog catalog, AuthorityEditor authority, CancellationToken cancellation)
    {
        StoreNothing(http);
        var form = await PostedForm.ReadAsync(http);
        if (!EditorSession.IsOwnForm(http.Request, key, form["token"]) || EditorSession.Of(http.Request, key) is not { } session) return Foreign();
        var (actor, spelling, only) = (form["actor"].ToString(), form["spelling"].ToString(), form["only"].ToString());
        _ = int.TryParse(form["offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        SpellingDecision? decision = form["decision"].ToString() switch { "accept" => SpellingDecision.Accepted, "reject" => SpellingDecision.Rejected, _ => null };
        try
        {
            if (decision is null) throw new ReviewRefusedException("Nothing was decided: choose “accept” or “reject”.");
            var candidate = catalog.Candidates().FirstOrDefault(candidate => candidate.ActorId == actor && candidate.Spelling == spelling)
                ?? throw new ReviewRefusedException($"“{spelling}” is no longer to be decided: somebody decided it, or the articles changed. Nothing was written.");
            authority.Write(candidate, catalog.Evidence(candidate, cancellation).Written, decision.Value, session.Editor);
            catalog.RefreshNames();
            return Back(only, offset);
        }
        catch (Exception refused) when (refused is ReviewRefusedException or AuthorityException)
        {
            return Page(ReviewResult.Of(catalog, session, only.Length == 0 ? null : only, offset, refused.Message, cancellation), StatusCodes.Status409Conflict);
        }
    }

    private static void StoreNothing(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    private static RedirectHttpResult Back(string actor, int offset) => TypedResults.LocalRedirect(ReviewResult.Address(actor.Length == 0 ? null : actor, offset), permanent: false, preserveMethod: false);

    private static RazorComponentResult Foreign() => ErrorPage.Result(
        StatusCodes.Status403Forbidden, "This form can’t be taken", "It was not sent from this site’s review page, or you are no longer signed in. Open the review page and sign in again.", null);

    private static RazorComponentResult SignInPage(string? problem, int status) =>
        new RazorComponentResult<ReviewSignInPage>(new Dictionary<string, object?> { [nameof(ReviewSignInPage.Problem)] = problem }) { StatusCode = status };

    private static RazorComponentResult Page(ReviewResult result, int status) =>
        new RazorComponentResult<ReviewPage>(new Dictionary<string, object?> { [nameof(ReviewPage.Result)] = result }) { StatusCode = status };
}
