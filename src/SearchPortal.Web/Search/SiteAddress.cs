namespace SearchPortal.Web.Search;

/// <summary>The site's own address, for what is read elsewhere: feeds, exported files, the browser's search box.</summary>
internal static class SiteAddress
{
    /// <summary>The address that a request came by, without a slash at its end: <c>http://localhost:5080</c>.</summary>
    public static string Of(HttpRequest http) => $"{http.Scheme}://{http.Host.ToUriComponent()}{http.PathBase.ToUriComponent()}";
}
