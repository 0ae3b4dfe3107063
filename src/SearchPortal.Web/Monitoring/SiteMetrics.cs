using System.Diagnostics.Metrics;
using Prometheus;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Monitoring;

/// <summary>What a monitoring system asks for at <c>/metrics</c>, or a collector is sent: requests, searches, kept answers, the index, the process.</summary>
internal sealed class SiteMetrics : IDisposable
{
    private static readonly (string Name, string Help, Func<CatalogStats, double> Read)[] OfIndex =
    [
        ("searchportal_commit", "Number of the commit that answers.", stats => stats.Snapshot),
        ("searchportal_commit_seconds", "When it was made, in seconds since 1970.", stats => new DateTimeOffset(stats.Committed).ToUnixTimeSeconds()),
        ("searchportal_articles", "Articles that can be found.", stats => stats.Articles),
        ("searchportal_deleted_articles", "Deleted articles whose room is not free yet.", stats => stats.Deleted),
        ("searchportal_segments", "Segments of the index.", stats => stats.Segments),
        ("searchportal_index_bytes", "Size of the index on disk.", stats => stats.Bytes),
        ("searchportal_open_snapshots", "Commits that are held open: the one that answers, and those for cursors.", stats => stats.OpenSnapshots),
    ];

    private readonly Meter meter = new(MeterName);
    private readonly Counter cached;
    private readonly Counter slow;

    public SiteMetrics(ArticleCatalog catalog)
    {
        var factory = Metrics.WithCustomRegistry(Registry);
        cached = factory.CreateCounter("searchportal_answers_total", "Answers that can be kept, by whether they were made or kept ones.", "kept");
        slow = factory.CreateCounter("searchportal_slow_answers_total", "Answers that took longer than the setting SlowMilliseconds.");
        var (made, kept) = (cached.WithLabels("no"), cached.WithLabels("yes"));
        meter.CreateObservableCounter("searchportal_answers_total", () => new Measurement<double>[] { new(made.Value, KeyValuePair.Create<string, object?>("kept", "no")), new(kept.Value, KeyValuePair.Create<string, object?>("kept", "yes")) });
        meter.CreateObservableCounter("searchportal_slow_answers_total", () => slow.Value);
        foreach (var (name, help, read) in OfIndex)
        {
            var gauge = factory.CreateGauge(name, help);
            Registry.AddBeforeCollectCallback(() => gauge.Set(Read(catalog, read)));
            meter.CreateObservableGauge(name, () => Read(catalog, read), description: help);
        }

        DotNetStats.Register(Registry);
    }

    /// <summary>The name that figures are sent to a collector by.</summary>
    public static string MeterName => nameof(SearchPortal);

    /// <summary>All figures of this site.</summary>
    public CollectorRegistry Registry { get; } = Metrics.NewCustomRegistry();

    /// <summary>Counts an answer that can be kept.</summary>
    /// <param name="isFound">Whether it was kept before.</param>
    public void CountCached(bool isFound) => cached.WithLabels(isFound ? "yes" : "no").Inc();

    /// <summary>Counts a slow answer.</summary>
    public void CountSlow() => slow.Inc();

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    /// <summary>A figure of the index; none once the index is closed.</summary>
    private static double Read(ArticleCatalog catalog, Func<CatalogStats, double> read)
    {
        try
        {
            return read(catalog.Stats());
        }
        catch (ObjectDisposedException)
        {
            return double.NaN;
        }
    }
}
