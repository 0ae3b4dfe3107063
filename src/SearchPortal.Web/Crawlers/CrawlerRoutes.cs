using System.Globalization;
using System.Text;
using System.Xml;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Crawlers;

/// <summary>What search engines ask before they read the site: <c>robots.txt</c> (RFC 9309) and the sitemap (sitemaps.org) of all articles.</summary>
internal static class CrawlerRoutes
{
    /// <summary>The list of sitemaps.</summary>
    public const string Sitemap = "/sitemap.xml";

    private const string Part = "/sitemap/{part:int}.xml";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // What sitemaps.org allows in a list.
    private const int MostParts = 50_000;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, CloseOutput = false };

    /// <summary>Maps the addresses.</summary>
    public static void MapCrawlers(this IEndpointRouteBuilder app)
    {
        var addresses = app.MapGroup("");
        addresses.MapMethods("/robots.txt", Methods, WriteRobots);
        addresses.MapMethods(Sitemap, Methods, WriteListAsync);
        addresses.MapMethods(Part, Methods, WritePartAsync);
        AnswerOfIndex.Mark(addresses);
    }

    /// <summary>Articles, stories and documents may be read; searches are without end.</summary>
    private static IResult WriteRobots(HttpRequest http)
    {
        string[] searches = [SearchUrl.Path, SpellingsUrl.Path, "/api/", "/review"];
        var text = new StringBuilder("User-agent: *\n");
        foreach (var path in searches) text.Append("Disallow: ").Append(http.PathBase.ToUriComponent()).Append(path).Append('\n');
        text.Append("\nSitemap: ").Append(SiteAddress.Of(http)).Append(Sitemap).Append('\n');
        return TypedResults.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }

    private static Task WriteListAsync(HttpContext http, ArticleCatalog catalog) =>
        WriteAsync(http, "sitemapindex", "sitemap", Enumerable.Range(1, Math.Min(MostParts, ArticleIdParts.Count(catalog.Stats().Articles)))
            .Select(part => Part.Replace("{part:int}", part.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static async Task WritePartAsync(HttpContext http, int part, ArticleCatalog catalog, CancellationToken cancellation)
    {
        if (catalog.IdsOf(part, cancellation) is { } ids) await WriteAsync(http, "urlset", "url", ids.Select(id => ArticleUrl.Write(id)));
        else http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private static async Task WriteAsync(HttpContext http, string list, string entry, IEnumerable<string> paths)
    {
        var site = SiteAddress.Of(http.Request);
        http.Response.ContentType = "application/xml; charset=utf-8";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await using var xml = XmlWriter.Create(http.Response.Body, Xml);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, list, Namespace);
        foreach (var path in paths)
        {
            await xml.WriteStartElementAsync(null, entry, Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, site + path);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }
}
