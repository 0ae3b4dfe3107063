namespace SearchPortal.Web.Mcp;

/// <summary>Where the site is for who asks: addresses that stand alone need it.</summary>
internal sealed class SiteAddress(HttpRequest request)
{
    private readonly string start = $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>An address of the site with all that leads there.</summary>
    public string Of(string path) => start + path;
}
