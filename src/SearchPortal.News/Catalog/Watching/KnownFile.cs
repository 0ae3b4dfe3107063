namespace SearchPortal.News.Catalog.Watching;

/// <summary>What is known of a file of a watched folder.</summary>
/// <param name="Folder">Short name of the watched folder.</param>
/// <param name="Stamp">Tells whether it is as it was when it was read; 0 where it was never read to its end.</param>
internal sealed record KnownFile(ulong Folder, ulong Stamp)
{
    /// <summary>Short names of the sources of its articles (<see cref="SourceHash"/>): of the file itself, or of what is in it.</summary>
    public required IReadOnlyCollection<ulong> Sources { get; init; }

    /// <summary>Whether something in it is not in the index, since another file has an article of that id.</summary>
    public bool HasDuplicates { get; init; }

    /// <summary>Ids of articles of which it holds a further page.</summary>
    public IReadOnlyCollection<string> Pages { get; init; } = [];
}
