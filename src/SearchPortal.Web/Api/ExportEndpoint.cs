using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/export</c>: all articles of a search, one JSON object a line, written while they are read.</summary>
internal static class ExportEndpoint
{
    public const string Path = "/api/v1/export";

    private const string ContentType = "application/x-ndjson; charset=utf-8";

    // What is written before the reader is waited for.
    private const int FlushedBytes = 64 * 1024;

    public static async Task Answer(HttpContext http, ArticleCatalog catalog, IOptions<JsonOptions> json)
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
        await WriteAsync(export.Articles(), http.Response.BodyWriter, json.Value.SerializerOptions, http.RequestAborted);
    }

    private static async Task WriteAsync(IEnumerable<ExportedArticle> articles, PipeWriter output, JsonSerializerOptions options, CancellationToken cancellation)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = options.Encoder });
        foreach (var article in articles)
        {
            JsonSerializer.Serialize(writer, article with { Url = WebAddress.OrNull(article.Url) }, options);
            writer.Reset();
            output.Write("\n"u8);
            if (output.UnflushedBytes >= FlushedBytes) await output.FlushAsync(cancellation);
        }
    }
}
