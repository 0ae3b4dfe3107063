using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using SearchPortal.Web.Monitoring;

namespace SearchPortal.Web.Traffic;

/// <summary>Keeps answers that follow from the index alone, as the bytes that were sent, for who asks the same. Another state of the index empties it.</summary>
internal sealed class AnswerCache(IOutputCacheStore store, IResponseCompressionProvider compression, SiteMetrics metrics) : IOutputCachePolicy
{
    /// <summary>Larger answers are not kept.</summary>
    public const long LargestAnswer = 1 << 20;

    // Beside the tag, which changes with everything that could make an answer wrong: what nobody asks for makes room.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private string? state;

    /// <inheritdoc/>
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || http.Features.Get<AnswerTag>() is not { } tag || IsStreamed(http))
        {
            context.EnableOutputCaching = false;
            return;
        }

        await EmptyAsync(tag.State, cancellation);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        // Who waits for another one's answer would get that one's failure too, such as a reader who went away.
        context.AllowLocking = false;
        context.ResponseExpirationTimeSpan = Longest;
        context.Tags.Add(tag.State);
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["tag"] = tag.Value;
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(http);
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        metrics.CountCached(isFound: true);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        metrics.CountCached(isFound: false);
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || IsNeverStored(response)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    // Who exports wants a file, and seldom the same.
    private static bool IsStreamed(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is not null;

    private static bool IsNeverStored(HttpResponse response) => response.Headers.CacheControl.ToString().Contains(CacheControlHeaderValue.NoStoreString, StringComparison.OrdinalIgnoreCase);

    private string EncodingOf(HttpContext http) =>
        compression.CheckRequestAcceptsCompression(http) && compression.GetCompressionProvider(http) is { } provider ? provider.EncodingName : "";

    private async ValueTask EmptyAsync(string now, CancellationToken cancellation)
    {
        var before = Interlocked.Exchange(ref state, now);
        if (before is not null && before != now) await store.EvictByTagAsync(before, cancellation);
    }
}
