using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Hosting;

/// <summary>What the server and its services are set to.</summary>
internal static class SiteServices
{
    private const string StandardAddress = "http://localhost:5080";

    // A query of the greatest length in a script of three bytes a letter, percent-encoded, and as many facet values.
    private const int MaxRequestLine = 128 * 1024;

    private static readonly TimeSpan MaxAnswerTime = TimeSpan.FromSeconds(20);

    /// <summary>Sets up the server, the encoders and the pages.</summary>
    public static void ConfigureSite(this WebApplicationBuilder builder)
    {
        if ((builder.Configuration["urls"] ?? builder.Configuration["http_ports"] ?? builder.Configuration["https_ports"]) is null)
        {
            builder.WebHost.UseUrls(StandardAddress);
        }

        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestLineSize = MaxRequestLine;
            server.Limits.MaxRequestBufferSize = 2 * MaxRequestLine;
            server.Limits.MaxRequestBodySize = 0;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        builder.Services.AddRazorComponents();
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
        });
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
