namespace SearchPortal.News.Catalog.Watching;

/// <summary>What the file system tells of changes in folders. It may tell too much or nothing at all; nobody may rely on it.</summary>
internal sealed class FolderSignals : IDisposable
{
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly ManualResetEventSlim changed = new();

    /// <param name="folders">The folders, with all that is below them.</param>
    public FolderSignals(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            FileSystemWatcher? watcher = null;
            try
            {
                watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                watcher.Changed += (_, _) => changed.Set();
                watcher.Created += (_, _) => changed.Set();
                watcher.Deleted += (_, _) => changed.Set();
                watcher.Renamed += (_, _) => changed.Set();
                watcher.Error += (_, _) => changed.Set();
                watcher.EnableRaisingEvents = true;
                watchers.Add(watcher);
            }
            catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // A system that has no more of them to give: the folder is looked into all the same.
                watcher?.Dispose();
            }
        }
    }

    /// <summary>Waits the longer time, or until something changes, but no less than the shorter time.</summary>
    public void Wait(TimeSpan least, TimeSpan most, CancellationToken cancellation)
    {
        if (cancellation.WaitHandle.WaitOne(least)) return;
        try
        {
            if (most > least) changed.Wait(most - least, cancellation);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        changed.Reset();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
        changed.Dispose();
    }
}
