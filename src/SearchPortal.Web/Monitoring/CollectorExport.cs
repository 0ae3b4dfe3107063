using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using SearchPortal.Web.Hosting;

namespace SearchPortal.Web.Monitoring;

/// <summary>Sends figures and the log to a collector, where one is configured, by OTLP over HTTP (opentelemetry.io). Nothing is sent anywhere else. What the log leaves out is not sent either.</summary>
internal sealed class CollectorExport(ServerSettings settings) : IHostedService, IDisposable
{
    private const string Service = "SearchPortal";

    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private MeterProvider? figures;

    /// <summary>Sets up the sending; nothing where no collector is configured.</summary>
    public static void Add(WebApplicationBuilder builder, ServerSettings settings)
    {
        if (settings.OtlpUrl is not { } collector) return;
        builder.Services.AddHostedService<CollectorExport>();
        builder.Logging.AddOpenTelemetry(log =>
        {
            log.IncludeScopes = true;
            log.IncludeFormattedMessage = true;
            log.SetResourceBuilder(ResourceBuilder.CreateDefault().AddService(Service));
            log.AddOtlpExporter(exporter => SendTo(exporter, collector, "/v1/logs"));
        });
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        figures = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService(Service))
            .AddMeter([.. Meters, SiteMetrics.MeterName])
            .AddOtlpExporter(exporter => SendTo(exporter, settings.OtlpUrl!, "/v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Sends the last figures, while the catalog that they are taken from is still there.
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        figures?.Dispose();
        figures = null;
    }

    private static void SendTo(OtlpExporterOptions exporter, string collector, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(collector + path);
    }
}
