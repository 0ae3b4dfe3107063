using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>What a watch tells while it runs: one of these is set.</summary>
public sealed record WatchReport
{
    /// <summary>What one commit changed.</summary>
    public SyncSummary? Synced { get; init; }

    /// <summary>Something that could not be read. A problem that stays is told once.</summary>
    public SourceProblem? Problem { get; init; }

    /// <summary>Why the watch waits, where it does not wait for the folders: another writer holds the index.</summary>
    public string? Waiting { get; init; }

    /// <summary>How many files are followed, where the index has become equal to the folders.</summary>
    public int? EqualFiles { get; init; }
}
