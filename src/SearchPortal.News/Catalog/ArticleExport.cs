using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>The articles that match a query, one after the other, newest first and undated last. All are of one snapshot, which is held until this is disposed.
/// Memory does not grow with their number.</summary>
public sealed class ArticleExport : IDisposable
{
    private readonly CatalogSnapshot snapshot;
    private readonly SearchTask task;
    private bool disposed;

    /// <param name="snapshot">Acquired by the caller, released here.</param>
    /// <param name="query">A query text; empty for everything.</param>
    /// <param name="variants">Whether a name also finds its other spellings.</param>
    internal ArticleExport(CatalogSnapshot snapshot, string query, bool variants)
    {
        this.snapshot = snapshot;
        var built = snapshot.Build(query, variants);
        task = new SearchTask(built.Query) { Sort = Sort.SchemaOrder };
        Notes = built.Notes;
        Total = snapshot.Searcher.Count(built.Query);
    }

    /// <summary>How many articles there are.</summary>
    public long Total { get; }

    /// <summary>Repairs of the query, and remarks on it.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; }

    /// <summary>Reads the articles.</summary>
    public IEnumerable<ExportedArticle> Read(CancellationToken cancellation = default)
    {
        var searcher = snapshot.Searcher;
        foreach (var (hit, stored) in searcher.StreamStored(task, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ExportedArticle.Of(
                ArticleSchema.FromStored(stored), searcher.Values(hit, ArticleSchema.Actor), searcher.Values(hit, ArticleSchema.Topic));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        snapshot.Searcher.Release();
    }
}
