using Prometheus;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Monitoring;

/// <summary>What a monitoring system asks for at <c>/metrics</c>: requests, searches, kept answers, the index, the process.</summary>
internal sealed class SiteMetrics
{
    private readonly Counter cached;
    private readonly Counter slow;

    public SiteMetrics(ArticleCatalog catalog)
    {
        var factory = Metrics.WithCustomRegistry(Registry);
        cached = factory.CreateCounter("searchportal_answers_total", "Answers that can be kept, by whether they were made or kept ones.", "kept");
        slow = factory.CreateCounter("searchportal_slow_answers_total", "Answers that took longer than the setting SlowMilliseconds.");
        cached.WithLabels("no");
        cached.WithLabels("yes");
        var gauges = new (Gauge Gauge, Func<CatalogStats, double> Read)[]
        {
            (factory.CreateGauge("searchportal_commit", "Number of the commit that answers."), stats => stats.Snapshot),
            (factory.CreateGauge("searchportal_commit_seconds", "When it was made, in seconds since 1970."), stats => new DateTimeOffset(stats.Committed).ToUnixTimeSeconds()),
            (factory.CreateGauge("searchportal_articles", "Articles that can be found."), stats => stats.Articles),
            (factory.CreateGauge("searchportal_deleted_articles", "Deleted articles whose room is not free yet."), stats => stats.Deleted),
            (factory.CreateGauge("searchportal_segments", "Segments of the index."), stats => stats.Segments),
            (factory.CreateGauge("searchportal_index_bytes", "Size of the index on disk."), stats => stats.Bytes),
            (factory.CreateGauge("searchportal_open_snapshots", "Commits that are held open: the one that answers, and those for cursors."), stats => stats.OpenSnapshots),
        };
        Registry.AddBeforeCollectCallback(() =>
        {
            var stats = catalog.Stats();
            foreach (var (gauge, read) in gauges) gauge.Set(read(stats));
        });
        DotNetStats.Register(Registry);
    }

    /// <summary>All figures of this site.</summary>
    public CollectorRegistry Registry { get; } = Metrics.NewCustomRegistry();

    /// <summary>Counts an answer that can be kept.</summary>
    /// <param name="isFound">Whether it was kept before.</param>
    public void CountCached(bool isFound) => cached.WithLabels(isFound ? "yes" : "no").Inc();

    /// <summary>Counts a slow answer.</summary>
    public void CountSlow() => slow.Inc();
}
