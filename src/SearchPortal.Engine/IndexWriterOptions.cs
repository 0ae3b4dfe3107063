using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>How an <see cref="IndexWriter"/> works.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory that documents may take, roughly, before they are written as a segment. Not durable until the commit.</summary>
    public long MemoryBudget { get; init; } = 64 << 20;

    /// <summary>Whether segments are merged as they become many.</summary>
    public bool Merge { get; init; } = true;

    /// <summary>The fields whose terms get keys, one source a field. Segments that have none, or those of another version, get them with the next commit.</summary>
    public IReadOnlyList<TermKeySource> TermKeys { get; init; } = [];

    /// <summary>Where files are written.</summary>
    internal Disk Disk { get; init; } = SystemDisk.Instance;
}
