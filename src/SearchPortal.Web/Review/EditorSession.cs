using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Review;

/// <summary>The session of a request: who signed in, and what its forms carry.</summary>
/// <param name="Editor">Who signed in.</param>
/// <param name="FormToken">What its forms carry.</param>
public sealed record EditorSession(string Editor, string FormToken)
{
    private const string Cookie = "review-editor";

    /// <summary>The session of a request; null where nobody signed in.</summary>
    internal static EditorSession? Of(HttpRequest http, EditorKey key) =>
        http.Cookies[Cookie] is { } session && key.EditorOf(session) is { } editor ? new EditorSession(editor, key.FormToken(session)) : null;

    /// <summary>Whether a posted form is one of this site and, where somebody signed in, of the session.</summary>
    internal static bool IsOwnForm(HttpRequest http, EditorKey key, string? token) =>
        PostedForm.IsFromHere(http) && http.Cookies[Cookie] is { } session && key.EditorOf(session) is not null && key.IsFormOf(session, token);

    internal static void Begin(HttpContext http, EditorKey key, string editor) => http.Response.Cookies.Append(Cookie, key.Begin(editor), Options(http.Request));

    internal static void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http.Request));

    private static CookieOptions Options(HttpRequest http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.IsHttps,
        Path = http.PathBase + ReviewRoutes.Path,
        IsEssential = true,
    };
}
