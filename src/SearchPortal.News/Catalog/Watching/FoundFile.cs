using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>A file as it lies in a watched folder at this moment.</summary>
/// <param name="Item">The file.</param>
/// <param name="Folder">Short name of the watched folder.</param>
/// <param name="Stamp">Changes with the file and with its sidecar.</param>
/// <param name="Written">When one of them was last written, by the clock of its file system.</param>
internal sealed record FoundFile(SourceItem Item, ulong Folder, ulong Stamp, DateTime Written)
{
    /// <summary>Its short name.</summary>
    public ulong Name { get; } = SourceHash.Of(Item.Source);
}
