using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Traffic;

/// <summary>
/// Bounds how many questions are answered at the same time, so that a rush makes answers slower and not all of them late. What is streamed is
/// bounded by itself: it takes as long as its reader does. Writers wait for the index, in a queue of their own.
/// </summary>
internal sealed class AnswersAtOnce(ServerSettings settings) : IDisposable
{
    private const int WaitingForEach = 32;
    private const string RetryAfterSeconds = "2";

    private readonly ConcurrencyLimiter answers = new(new ConcurrencyLimiterOptions { PermitLimit = settings.ConcurrentAnswers, QueueLimit = WaitingForEach * settings.ConcurrentAnswers });
    private readonly ConcurrencyLimiter streams = new(new ConcurrencyLimiterOptions { PermitLimit = settings.ConcurrentAnswers, QueueLimit = 0 });

    /// <summary>Lets a request through when it is its turn. Where too many wait already, the answer is 503.</summary>
    public async Task LetThroughAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<AlwaysAnswered>() is not null || endpoint.Metadata.GetMetadata<PrivateAddress>() is not null)
        {
            await next(context);
            return;
        }

        var limiter = endpoint.Metadata.GetMetadata<DisableRequestTimeoutAttribute>() is null ? answers : streams;
        using var lease = await limiter.AcquireAsync(1, context.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(context);
            return;
        }

        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Task.CompletedTask;
        });
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        answers.Dispose();
        streams.Dispose();
    }
}
