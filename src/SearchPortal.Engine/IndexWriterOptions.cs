using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>How an <see cref="IndexWriter"/> works.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Bytes that documents may take in memory, in the buffers of all threads together and those on their way to disk, before they are written as segments. Not
    /// durable until the commit. A document that is larger by itself is taken all the same.</summary>
    public long MemoryBudget { get; init; } = 64 << 20;

    /// <summary>Whether segments are merged as they become many.</summary>
    public bool Merge { get; init; } = true;

    /// <summary>Whether merges have a thread of their own. Else they are done in <see cref="IndexWriter.Commit"/>, behind the commit itself, in the same order every time.</summary>
    public bool MergeInBackground { get; init; } = true;

    /// <summary>Bytes that a merged segment may have; <see cref="IndexWriter.Compact"/> makes larger ones.</summary>
    public long LargestSegment { get; init; } = 5L << 30;

    /// <summary>The fields whose terms get keys, one source a field. Segments that have none, or those of another version, get them with the next commit.</summary>
    public IReadOnlyList<TermKeySource> TermKeys { get; init; } = [];

    /// <summary>How long to wait for another writer to give the index back.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>What the index is held for, as whoever waits for it is told: <c>adding articles</c>. One line.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Where files are written.</summary>
    internal Disk Disk { get; init; } = SystemDisk.Instance;
}
