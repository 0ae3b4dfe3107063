using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Exports;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/export</c>: all articles of a search as a file, written while they are read.</summary>
internal static class ExportEndpoint
{
    public const string Path = "/api/v1/export";

    /// <summary>The parameter of the format.</summary>
    public const string Format = "format";

    // Articles are gathered up to so many bytes; then they are sent, and the reader is waited for.
    private const int WrittenBytes = 64 * 1024;

    public static async Task Answer(HttpContext http, ArticleCatalog catalog, TimeProvider time)
    {
        var parameters = ApiParameters.WithSearch(http.Request.Query, out var request, Format);
        var format = ExportFormat.Of(parameters.Optional(Format, ExportFormat.Names));
        if (parameters.Problems.Count > 0)
        {
            await Problems.OfParameters(parameters.Problems).ExecuteAsync(http);
            return;
        }

        // Newest first takes one pass over the articles; by relevance they must be found again and again.
        if (!http.Request.Query.ContainsKey("sort")) request = request with { Sort = SearchSort.Newest };
        using var export = catalog.Export(request, http.RequestAborted);
        if (export.Problem is { } problem)
        {
            await Problems.OfSearch(problem).ExecuteAsync(http);
            return;
        }

        var (now, site) = (time.GetUtcNow(), SiteAddress.Of(http.Request));
        http.Response.ContentType = format.ContentType;
        http.Response.Headers.ContentDisposition = $"attachment; filename=articles-{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.{format.Name}";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        var origin = new ExportOrigin(site + SearchUrl.Write(request with { Page = 1, Size = new SearchRequest().Size, Cursor = null, Pinned = export.Snapshot }), export.Snapshot, ExportTime.Iso(now));
        await WriteAsync(export.Read(http.RequestAborted), gathered => format.Open(gathered, site, origin), http.Response.Body, http.RequestAborted);
    }

    private static async Task WriteAsync(IEnumerable<ExportedArticle> articles, Func<Stream, ArticleFile> open, Stream output, CancellationToken cancellation)
    {
        using var gathered = new MemoryStream();
        using var file = open(gathered);
        foreach (var article in articles)
        {
            file.Write(article);
            if (gathered.Length < WrittenBytes) continue;
            await output.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), cancellation);
            gathered.SetLength(0);
        }

        await output.WriteAsync(gathered.GetBuffer().AsMemory(0, (int)gathered.Length), cancellation);
    }
}
