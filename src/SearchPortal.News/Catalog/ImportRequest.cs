using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog;

/// <summary>What to bring into an index.</summary>
/// <param name="Paths">Files, folders and addresses; a folder is read with all that is below it.</param>
/// <param name="Mapping">Which fields of a source mean what, or null for the usual names.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, FieldMapping? Mapping)
{
    /// <summary>Bytes that writing may take.</summary>
    public long MemoryBudget { get; init; } = WritingMemory.Default;

    /// <summary>Whether addresses may lead to private networks and to this machine.</summary>
    public bool AllowsPrivateAddresses { get; init; }

    /// <summary>A commit is made after so many added or updated articles …</summary>
    public int CommitEvery { get; init; } = 50_000;

    /// <summary>… or after so much time, whichever comes first, and at the end.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(60);
}
