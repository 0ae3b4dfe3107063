using SearchPortal.Web.Hosting;
using SearchPortal.Web.Monitoring;

namespace SearchPortal.Web.Traffic;

/// <summary>What a request passes on its way to its answer, in this order.</summary>
internal static class TrafficPipeline
{
    /// <summary>Sets up the parts.</summary>
    public static void AddTraffic(this IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        // The key is there only where writing is configured.
        services.AddSingleton(provider => new RequestLimits(settings, provider.GetService<Posting.WriteKey>()));
        services.AddSingleton<AnswersAtOnce>();
        services.AddRateLimiter(_ => { });
        SafeCompression.Add(services);
        ApiCors.Add(services, settings);
        if (settings.AnswerCacheMegabytes == 0) return;
        services.AddSingleton<AnswerCache>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = (long)settings.AnswerCacheMegabytes << 20;
            cache.MaximumBodySize = AnswerCache.LargestAnswer;
            cache.AddBasePolicy(policy => policy.AddPolicy<AnswerCache>(), excludeDefaultPolicy: true);
        });
    }

    /// <summary>Puts the parts in their order.</summary>
    /// <param name="app">The site.</param>
    /// <param name="settings">How it answers.</param>
    /// <param name="privateUrls">How many of its addresses are private: the last ones.</param>
    public static void UseTraffic(this WebApplication app, ServerSettings settings, int privateUrls)
    {
        var (log, limits, atOnce) = (app.Services.GetRequiredService<RequestLog>(), app.Services.GetRequiredService<RequestLimits>(), app.Services.GetRequiredService<AnswersAtOnce>());

        // The id that a proxy gives is taken before the proxy's address gives way to that of the client.
        app.Use(log.WriteAsync);
        app.UseForwardedClients(settings);
        app.UseSecurityHeaders();
        app.UseBasePath(settings);
        app.UseErrorResponses(settings.BasePath);
        app.UseRouting();
        app.UseRequestFigures();
        PrivateAddress.Use(app, privateUrls);
        app.UseCors();
        app.Use(limits.CountAsync);
        app.UseRateLimiter();
        app.UseConditionalRequests();
        // Kept are the bytes that are sent: compressed, with the links that readers follow.
        if (settings.AnswerCacheMegabytes > 0) app.UseOutputCache();
        app.UseResponseCompression();
        app.UseLinksUnder(settings.BasePath);
        app.UseStaticFiles();
        app.Use(atOnce.LetThroughAsync);
        app.UseRequestTimeouts();
    }
}
