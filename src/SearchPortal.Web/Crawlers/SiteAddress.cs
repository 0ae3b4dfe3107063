using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Crawlers;

/// <summary>Writes addresses of the site with scheme and host, for who reads them elsewhere.</summary>
internal sealed class SiteAddress(ServerSettings settings)
{
    /// <summary>The whole address of a path of the site.</summary>
    /// <param name="request">Whose scheme and host are taken where none are configured.</param>
    /// <param name="path">The path and what follows it, encoded.</param>
    public string Of(HttpRequest request, string path) => (settings.PublicUrl ?? $"{request.Scheme}://{request.Host.ToUriComponent()}") + settings.BasePath + path;
}
