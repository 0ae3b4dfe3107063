using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>What came out of one file while it was read.</summary>
/// <param name="file">The file.</param>
internal sealed class FolderReading(FoundFile file)
{
    private readonly HashSet<ulong> sources = [];
    private readonly HashSet<string> pages = new(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public FoundFile File { get; } = file;

    /// <summary>Short names of the sources whose articles are in the index.</summary>
    public IReadOnlyCollection<ulong> Sources => sources;

    /// <summary>Ids of articles of which it holds a further page.</summary>
    public IReadOnlyCollection<string> Pages => pages;

    /// <summary>Whether something in it is not in the index, since another file has an article of that id.</summary>
    public bool HasDuplicates { get; set; }

    /// <summary>Whether its bytes could not be read to their end. What it held before stays then.</summary>
    public bool IsUnreadable { get; set; }

    /// <summary>Notes an article that the index has from it.</summary>
    public void Keep(RawArticle raw) => sources.Add(SourceHash.Of(raw.Source));

    /// <summary>Notes an article of which it holds a further page.</summary>
    public void KeepPage(RawArticle raw) => pages.Add(raw.Id);

    /// <summary>What is known of the file now that it was read.</summary>
    public KnownFile Known() => new(File.Folder, File.Stamp) { Sources = sources, Pages = pages, HasDuplicates = HasDuplicates };

    /// <summary>What is known of the file while it is being read.</summary>
    /// <param name="before">What was known before.</param>
    public KnownFile KnownSoFar(KnownFile? before) => new(File.Folder, 0)
    {
        Sources = [.. sources.Union(before?.Sources ?? [])],
        Pages = [.. pages.Union(before?.Pages ?? [])],
        HasDuplicates = true,
    };
}
