namespace SearchPortal.News.Catalog;

/// <summary>The reading side: a folder of articles that can be searched. Safe for many threads; each call answers from one snapshot.</summary>
public sealed class ArticleCatalog : IDisposable
{
    /// <summary>Opens the index; later commits are taken up by <see cref="Refresh"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no index in the folder.</exception>
    public static ArticleCatalog Open(CatalogOptions options) => throw new NotSupportedException(options.ToString());

    /// <summary>Whether the folder holds an index.</summary>
    public static bool Exists(string indexFolder) => throw new NotSupportedException(indexFolder);

    /// <summary>Number of the commit that answers now.</summary>
    public long Snapshot => throw new NotSupportedException();

    /// <summary>Takes up a newer commit, if there is one. Cheap when there is none; questions under way keep theirs.</summary>
    /// <returns>True if the snapshot changed.</returns>
    public bool Refresh() => throw new NotSupportedException();

    /// <summary>Answers a search.</summary>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotSupportedException(request.ToString());

    /// <summary>An article with the matches of a query, or null where there is none with that id.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="query">The search that led here, or null.</param>
    /// <param name="variants">Whether a name also marks its other spellings.</param>
    public ArticleView? Get(string id, string? query = null, bool variants = true) => throw new NotSupportedException(id);

    /// <summary>What the index holds.</summary>
    public CatalogStats Stats() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}

/// <summary>Where the catalog's parts are.</summary>
/// <param name="IndexFolder">The folder of the index.</param>
/// <param name="ActorsFile">The authority file, or null for none.</param>
/// <param name="TopicsFile">The topics file, or null for none.</param>
public sealed record CatalogOptions(string IndexFolder, string? ActorsFile, string? TopicsFile);

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
    DateTime Committed);
