using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Monitoring;

/// <summary>
/// Gives each request an id, which its response and every line of the log carry, and logs slow answers with their plan; every request where that is switched on. What
/// was asked and by whom is left out unless that is switched on too.
/// </summary>
internal sealed partial class RequestLog(ServerSettings settings, SiteMetrics metrics, ILogger<RequestLog> logger)
{
    private const string Header = "X-Request-Id";
    private const int LongestId = 64;
    private const int IdLength = 16;

    // What takes longest of an answer; a plan of hundreds of segments says no more.
    private const int LoggedSegments = 10;

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Request {Request}");

    /// <summary>Answers a request within its log.</summary>
    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        var id = GivenId(context) ?? RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        var begun = Stopwatch.GetTimestamp();
        using (Scope(logger, id))
        {
            // As it came in: what follows takes the base path off.
            var target = settings.LogQueries ? context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget : null;
            try
            {
                await next(context);
            }
            finally
            {
                Log(context, target, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }

    private void Log(HttpContext context, string? target, long milliseconds)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
        var (method, status) = (MethodOf(context), context.Response.StatusCode);
        var client = settings.LogQueries ? context.Connection.RemoteIpAddress?.ToString() : null;
        if (settings.LogRequests)
        {
            if (target is null) LogRequest(method, route, status, milliseconds);
            else LogRequestOf(method, route, status, milliseconds, client, OneLine(target));
        }

        // Who reads a stream slowly makes it slow.
        if (settings.SlowMilliseconds == 0 || milliseconds < settings.SlowMilliseconds || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Timeouts.DisableRequestTimeoutAttribute>() is not null) return;
        metrics.CountSlow();
        LogSlow(method, route, status, milliseconds, context.Features.Get<SearchPlanOfRequest>() is { } plan ? Describe(plan) : "none", target is null ? "not logged" : OneLine(target));
    }

    /// <summary>The id that a trusted proxy gave the request.</summary>
    private string? GivenId(HttpContext context) =>
        settings.IsProxy(context.Connection.RemoteIpAddress)
        && context.Request.Headers[Header].ToString() is { Length: > 0 and <= LongestId } given
        && given.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? given
            : null;

    // A client may send any word as a method.
    private static string MethodOf(HttpContext context) => context.Request.Method is "GET" or "HEAD" or "POST" or "DELETE" or "OPTIONS" or "PUT" ? context.Request.Method : "other";

    // The server takes no control characters in a request line but percent-encoded; bytes beyond ASCII may still be there.
    private static string OneLine(string target) => string.Concat(target.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Describe(SearchPlanOfRequest plan)
    {
        var longest = plan.Segments.OrderByDescending(segment => segment.Postings).Take(LoggedSegments)
            .Select(segment => string.Create(CultureInfo.InvariantCulture, $"{segment.Segment}{(segment.MatchesAll ? "" : " (most words)")}: {segment.Way}, {segment.Postings} postings, {segment.Steps} steps, {segment.Articles} of {segment.Documents} articles"));
        return string.Join("; ", longest) + (plan.Segments.Count > LoggedSegments ? string.Create(CultureInfo.InvariantCulture, $"; {plan.Segments.Count - LoggedSegments} more") : "");
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms")]
    private partial void LogRequest(string method, string route, int status, long milliseconds);

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms, {Client} asked {Target}")]
    private partial void LogRequestOf(string method, string route, int status, long milliseconds, string? client, string target);

    [LoggerMessage(LogLevel.Warning, "Slow: {Method} {Route} {Status} in {Milliseconds} ms. Plan: {Plan}. Asked: {Target}")]
    private partial void LogSlow(string method, string route, int status, long milliseconds, string plan, string target);
}
