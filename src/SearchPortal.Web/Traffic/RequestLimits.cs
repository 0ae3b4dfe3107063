using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Posting;

namespace SearchPortal.Web.Traffic;

/// <summary>
/// How much one client may ask: a bucket of tokens for each address that is filled again evenly. Each answer says what is left, with the headers
/// <c>RateLimit-Policy</c> and <c>RateLimit</c> (IETF draft “RateLimit header fields for HTTP”). This machine itself is not limited, nor who shows the key
/// for writing; nor are style sheets and scripts.
/// </summary>
internal sealed class RequestLimits : IDisposable
{
    private const int Minute = 60;

    // Providers give a customer at least as much of the IPv6 addresses: a bucket for each address would be one for each request.
    private const int CustomerBytes = 8;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly int most;
    private readonly PartitionedRateLimiter<HttpContext> limiter;

    public RequestLimits(ServerSettings settings, WriteKey? key = null)
    {
        most = settings.RequestsPerMinute;
        limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => ClientOf(context, key) is { } client
            ? RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most,
                TokensPerPeriod = Math.Max(1, most / Minute),
                ReplenishmentPeriod = most >= Minute ? Period : Period * Minute / most,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter(IPAddress.None));
    }

    /// <summary>Counts a request. Where it is one too many, the answer is 429.</summary>
    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (most == 0 || context.GetEndpoint() is null)
        {
            await next(context);
            return;
        }

        using var lease = limiter.AttemptAcquire(context);
        if (limiter.GetStatistics(context) is { CurrentAvailablePermits: <= int.MaxValue and var left } && left < int.MaxValue) Tell(context.Response, (int)left);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? Math.Max(1, (int)Math.Ceiling(time.TotalSeconds)) : 1;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private void Tell(HttpResponse response, int left) => response.OnStarting(() =>
    {
        var seconds = (int)Math.Ceiling((most - left) * (double)Minute / most);
        response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={most};w={Minute}");
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";r={left};t={seconds}");
        return Task.CompletedTask;
    });

    /// <summary>Whom a request is counted for; null for nobody.</summary>
    private static IPAddress? ClientOf(HttpContext context, WriteKey? key)
    {
        if (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address) || key?.IsIn(context.Request) == true) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(CustomerBytes).Clear();
        return new IPAddress(bytes);
    }
}
