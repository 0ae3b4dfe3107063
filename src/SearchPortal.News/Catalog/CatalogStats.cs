namespace SearchPortal.News.Catalog;

/// <summary>What an index holds.</summary>
/// <param name="Snapshot">Number of the commit.</param>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Deleted">Deleted articles whose space is not yet freed.</param>
/// <param name="Segments">Segments.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="Outlets">Different outlets.</param>
/// <param name="Oldest">Day of the oldest dated article (<c>2011-02-17</c>), or null.</param>
/// <param name="Newest">Day of the newest dated article, or null.</param>
/// <param name="Undated">Articles without a date.</param>
/// <param name="Committed">Time of the commit, UTC.</param>
public sealed record CatalogStats(
    long Snapshot,
    long Articles,
    long Deleted,
    int Segments,
    long Bytes,
    int Outlets,
    string? Oldest,
    string? Newest,
    long Undated,
    DateTime Committed)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>How many articles wait until an edit of the listed actors is applied to the actor facet (<c>names apply</c>).</summary>
    public Waiting Waiting { get; init; } = Waiting.None;

    /// <summary>Segments, largest first; empty where memory was not asked for.</summary>
    public IReadOnlyList<SegmentStats> SegmentList { get; init; } = [];

    /// <summary>Bytes of the index's files that this program has mapped; 0 where memory was not asked for.</summary>
    public long Mapped { get; init; }

    /// <summary>How many of them are in the memory of the machine now, as the system's cache of files; null where the system does not tell, or was not asked.</summary>
    public long? Resident { get; init; }

    /// <summary>Snapshots that this program holds open: that which answers, and those kept for cursors.</summary>
    public int OpenSnapshots { get; init; } = 1;

    /// <summary>Groups of copies.</summary>
    public long CopyGroups { get; init; }

    /// <summary>Stories: events that several articles report.</summary>
    public long Stories { get; init; }
}
