namespace SearchPortal.Web.Saved;

/// <summary>Which page a browser saves to. It is set only by what its user does here, so that nobody is led to save to the page of somebody else.</summary>
internal static class SavedCookie
{
    private const string Name = "saved-page";

    public static string? Of(HttpRequest http) => http.Cookies[Name] is { } key && SavedKey.IsOne(key) ? key : null;

    public static void Set(HttpContext http, string key) => http.Response.Cookies.Append(Name, key, Options(http.Request, SavedPages.Kept));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http.Request, null));

    private static CookieOptions Options(HttpRequest http, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.IsHttps,
        Path = http.PathBase + SavedUrl.Path,
        IsEssential = true,
        MaxAge = lifetime,
    };
}
