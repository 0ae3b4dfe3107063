using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/export</c>: all articles of a search as lines of JSON, written while they are read: what the indexer's <c>export</c> writes.</summary>
internal static class ExportEndpoint
{
    public const string Path = "/api/v1/export";

    private const string ContentType = "application/x-ndjson; charset=utf-8";

    // Lines are gathered up to so many bytes; then they are sent, and the reader is waited for.
    private const int WrittenBytes = 64 * 1024;

    public static async Task Answer(HttpContext http, ArticleCatalog catalog)
    {
        var (request, problems) = SearchUrl.Read(http.Request.Query);
        if (problems.Count > 0)
        {
            await Problems.OfParameters(problems).ExecuteAsync(http);
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

        http.Response.ContentType = ContentType;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        await WriteAsync(export.Read(http.RequestAborted), http.Response.Body, http.RequestAborted);
    }

    private static async Task WriteAsync(IEnumerable<ExportedArticle> articles, Stream output, CancellationToken cancellation)
    {
        using var lines = new MemoryStream();
        foreach (var article in articles)
        {
            (article with { Url = WebAddress.OrNull(article.Url) }).WriteLine(lines);
            if (lines.Length < WrittenBytes) continue;
            await output.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
            lines.SetLength(0);
        }

        await output.WriteAsync(lines.GetBuffer().AsMemory(0, (int)lines.Length), cancellation);
    }
}
