using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>Which folders to follow, and how.</summary>
/// <param name="Folders">The folders. Each has another name: articles are told apart by the name of their folder and their path below it.</param>
/// <param name="Mapping">Which fields of a source mean what, or null for the usual names.</param>
public sealed record WatchRequest(IReadOnlyList<string> Folders, FieldMapping? Mapping)
{
    /// <summary>Bytes that writing may take.</summary>
    public long MemoryBudget { get; init; } = WritingMemory.Default;

    /// <summary>So long a file must lie unchanged before it is read: it may still be written.</summary>
    public TimeSpan Settling { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The shortest pause between two looks into the folders.</summary>
    public TimeSpan ShortestPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two looks, where nothing happens. The file system may tell of changes before.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After so much time a file that could not be read is tried again; after twice as long the next time, up to an hour.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Files of at most this number are brought into the index by one commit.</summary>
    public int FilesInCommit { get; init; } = 5_000;
}
