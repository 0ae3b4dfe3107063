using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SearchPortal.Web.Saved;

namespace SearchPortal.Web.Traffic;

/// <summary>Compresses what may be stored. What holds a secret beside what was asked is not: its length under compression would tell of the secret (the BREACH attack).</summary>
internal sealed class SafeCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private static readonly string[] OwnTypes =
        ["application/problem+json", "application/x-ndjson", "application/atom+xml", "application/rss+xml", "application/feed+json", "application/opensearchdescription+xml", "image/svg+xml", "text/csv"];

    /// <summary>Sets up compression: Brotli where the client takes it, else gzip.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. OwnTypes];
        });
        services.AddSingleton<IResponseCompressionProvider, SafeCompression>();
    }

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return !IsSecret(context) && base.ShouldCompressResponse(context);
    }

    private static bool IsSecret(HttpContext context) =>
        context.Request.Path.StartsWithSegments(SavedUrl.Path, StringComparison.OrdinalIgnoreCase)
        || context.Response.Headers.CacheControl.ToString().Contains(CacheControlHeaderValue.NoStoreString, StringComparison.OrdinalIgnoreCase);
}
