using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Api.OpenApi;
using SearchPortal.Web.Monitoring;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Traffic;

namespace SearchPortal.Web.Hosting;

/// <summary>What the server and its services are set to.</summary>
internal static class SiteServices
{
    private const string StandardAddress = "http://localhost:5080";

    // A query of the greatest length in a script of three bytes a letter, percent-encoded, and as many facet values.
    private const int MaxRequestLine = 128 * 1024;

    // Each takes some kilobytes; a proxy needs few.
    private const int MaxConnections = 20_000;

    private static readonly TimeSpan MaxAnswerTime = TimeSpan.FromSeconds(20);

    /// <summary>Sets up the server, the encoders, the pages and what stands between them.</summary>
    /// <returns>How many of the addresses listened to are private: the last ones.</returns>
    public static int ConfigureSite(this WebApplicationBuilder builder, ServerSettings settings)
    {
        var privateUrls = Listen(builder, settings);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = MaxRequestLine;
            server.Limits.MaxRequestBufferSize = 2 * MaxRequestLine;
            server.Limits.MaxRequestBodySize = 0;
            // A slow reader gets a page out of this, and the next question is answered meanwhile.
            server.Limits.MaxResponseBufferSize = 1 << 20;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Limits.MaxConcurrentConnections = MaxConnections;
        });
        ConfigureLog(builder.Logging, settings);
        CollectorExport.Add(builder, settings);

        builder.Services.AddTraffic(settings);
        builder.Services.AddSingleton<SiteMetrics>();
        builder.Services.AddSingleton<RequestLog>();
        builder.Services.AddRazorComponents();
        builder.Services.AddDescription();
        WriteNoKeys(builder.Services);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<SnapshotRefresher>();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = MaxAnswerTime });

        // Every script is written as it is; what HTML and JSON need is still encoded.
        builder.Services.AddWebEncoders(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            LinkProperties.Under(settings.BasePath, json.SerializerOptions);
        });
        return privateUrls;
    }

    /// <summary>Says where to listen, unless that is configured elsewhere.</summary>
    private static int Listen(WebApplicationBuilder builder, ServerSettings settings)
    {
        var configured = builder.Configuration["urls"];
        var hasPorts = (builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"]) is not null;
        if (configured is null && hasPorts) return 0;
        string[] urls = (configured ?? StandardAddress).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var privateUrls = settings.PrivateAddresses(hasOwnUrls: configured is not null);
        PrivateAddress.Listen(builder.WebHost, urls, privateUrls);
        return privateUrls.Count;
    }

    private static void ConfigureLog(ILoggingBuilder log, ServerSettings settings)
    {
        log.AddFilter("Microsoft", LogLevel.Warning);
        // Its scope has an id of its own, and the path that was asked for.
        log.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        log.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        if (settings.LogsJson) log.AddJsonConsole(json => json.IncludeScopes = true);
        else log.AddSimpleConsole(simple => simple.IncludeScopes = true);
    }

    // What is signed here is signed with the editors' key; other keys would be written to the user's home.
    private static void WriteNoKeys(IServiceCollection services)
    {
        foreach (var keeper in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToArray()) services.Remove(keeper);
    }

    /// <summary>Says in one line where the site is and what it holds, once it answers.</summary>
    public static void AnnounceStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var stats = app.Services.GetRequiredService<ArticleCatalog>().Stats();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        Console.WriteLine($"SearchPortal: {string.Join(" ", addresses ?? [])} · {Numbers.Count(stats.Articles, "article", "articles")} of {Numbers.Count(stats.Outlets, "outlet", "outlets")} · stop with Ctrl-C");
    });
}
