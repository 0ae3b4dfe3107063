using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Search;

/// <summary>The site's own address, for what is read elsewhere: feeds, exported files, sitemaps, the browser's search box, answers to assistants.</summary>
internal static class SiteAddress
{
    /// <summary>The address that is configured, else the one that a request came by, without a slash at its end: <c>http://localhost:5080</c>.</summary>
    public static string Of(HttpRequest http)
    {
        var settings = http.HttpContext.RequestServices.GetRequiredService<ServerSettings>();
        return (settings.PublicUrl ?? $"{http.Scheme}://{http.Host.ToUriComponent()}") + settings.BasePath;
    }
}
