using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Hosting;

/// <summary>Takes up new commits of the indexer, and edits of the authority and topics files, while the site runs. Where that fails, the site goes on with what it has.</summary>
internal sealed partial class SnapshotRefresher(ArticleCatalog catalog, ILogger<SnapshotRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private string? lastError;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Refresh();
            RefreshNames();
        }
    }

#pragma warning disable CA1031 // Whatever is wrong with a new commit, the old one goes on answering.
    private void Refresh()
    {
        try
        {
            if (catalog.Refresh()) LogTaken(catalog.Snapshot);
            lastError = null;
        }
        catch (Exception error)
        {
            if (error.Message == lastError) return;
            lastError = error.Message;
            LogFailed(error);
        }
    }

    private void RefreshNames()
    {
        try
        {
            if (catalog.RefreshNames()) LogNames(catalog.Authority);
        }
        catch (Exception error)
        {
            LogMalformed(error.Message);
        }
    }
#pragma warning restore CA1031

    [LoggerMessage(LogLevel.Information, "Version {Authority} of the listed actors answers now.")]
    private partial void LogNames(string authority);

    [LoggerMessage(LogLevel.Error, "An edit was not taken up; what was listed before goes on answering. {Problem}")]
    private partial void LogMalformed(string problem);

    [LoggerMessage(LogLevel.Information, "Commit {Snapshot} of the index answers now.")]
    private partial void LogTaken(long snapshot);

    [LoggerMessage(LogLevel.Error, "A newer commit of the index could not be opened; the older one goes on answering. Check the index with the indexer's command check.")]
    private partial void LogFailed(Exception error);
}
