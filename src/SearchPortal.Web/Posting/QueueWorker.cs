using SearchPortal.News.Catalog.Posting;

namespace SearchPortal.Web.Posting;

/// <summary>Works while the site runs.</summary>
internal sealed class QueueWorker(WriterQueue queue) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => queue.RunAsync(stoppingToken);
}
