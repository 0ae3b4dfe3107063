using Microsoft.AspNetCore.Http.HttpResults;
using Prometheus;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Monitoring;

/// <summary>What machines that look after the site ask: whether it is well, and its figures.</summary>
internal static class MonitoringRoutes
{
    /// <summary>Whether the program runs.</summary>
    public const string Live = "/health/live";

    /// <summary>Whether it can answer.</summary>
    public const string Ready = "/health/ready";

    /// <summary>Its figures, in the text format of Prometheus.</summary>
    public const string Figures = "/metrics";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Counts requests by route, method and status, and measures how long they take.</summary>
    public static void UseRequestFigures(this WebApplication app) =>
        // A client may send any word as a method, and each would be a row.
        app.UseWhen(context => Methods.Contains(context.Request.Method) || context.Request.Method is "POST" or "DELETE", counted => counted.UseHttpMetrics(figures =>
        {
            figures.SetMetricFactory(Metrics.WithCustomRegistry(app.Services.GetRequiredService<SiteMetrics>().Registry));
            figures.ReduceStatusCodeCardinality();
        }));

    /// <summary>Maps the addresses.</summary>
    public static void MapMonitoring(this WebApplication app)
    {
        AlwaysAnswered.Mark(app.MapMethods(Live, Methods, () => TypedResults.Ok(new HealthResponse("live", null, null))));
        AlwaysAnswered.Mark(app.MapMethods(Ready, Methods, AskReadiness));
        PrivateAddress.Mark(AlwaysAnswered.Mark(app.MapMetrics(Figures, app.Services.GetRequiredService<SiteMetrics>().Registry)));
    }

    private static JsonHttpResult<HealthResponse> AskReadiness(HttpContext http, ArticleCatalog catalog, IHostApplicationLifetime site, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            // A proxy that asks sends nothing more to a site that is about to stop.
            if (site.ApplicationStopping.IsCancellationRequested) return Answer(new HealthResponse("stopping", null, null), StatusCodes.Status503ServiceUnavailable);
            var count = catalog.Count(new SearchRequest(), cancellation);
            return Answer(new HealthResponse("ready", count.Snapshot, count.Total), StatusCodes.Status200OK);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or SearchRefusedException)
        {
            return Answer(new HealthResponse("no index", null, null), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static JsonHttpResult<HealthResponse> Answer(HealthResponse response, int status) => TypedResults.Json(response, statusCode: status);
}
