using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>The articles that match all that a search asks, one after the other in its order. All are of one snapshot, which is held until this is
/// disposed. Memory does not grow with their number, but for copies and stories
/// that are counted as one: the first of each is known beforehand.</summary>
public sealed class ArticleExport : IDisposable
{
    private readonly CatalogSnapshot snapshot;
    private readonly SearchTask task;
    private bool disposed;

    /// <param name="snapshot">Acquired by the caller, released here.</param>
    /// <param name="request">The search; its page does not matter.</param>
    /// <param name="cancellation">Stops the counting of the articles.</param>
    internal ArticleExport(CatalogSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        this.snapshot = snapshot;
        var scope = new SearchScope(snapshot, request, cancellation);
        try
        {
            Total = snapshot.Searcher.Search(scope.All, cancellation: cancellation).Total;
        }
        catch (SearchTooCostlyException refused)
        {
            scope = new SearchScope(snapshot, request, cancellation, refused.Message);
        }

        task = scope.All;
        Problem = scope.Problem;
        Notes = scope.Built.Notes;
    }

    /// <summary>Number of the commit that the articles are of.</summary>
    public long Snapshot => snapshot.Searcher.Commit.Commit;

    /// <summary>How many articles there are; or copies or stories, where the request counts these.</summary>
    public long Total { get; }

    /// <summary>Repairs of the query, and remarks on it.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; }

    /// <summary>Null, or why the search can't be answered as asked; then there are no articles.</summary>
    public string? Problem { get; }

    /// <summary>Reads the articles.</summary>
    public IEnumerable<ExportedArticle> Read(CancellationToken cancellation = default)
    {
        var searcher = snapshot.Searcher;
        var groups = new GroupReader(snapshot);
        foreach (var (hit, stored) in searcher.StreamStored(task, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ExportedArticle.Of(
                ArticleSchema.FromStored(stored), searcher.Values(hit, ArticleSchema.Actor), snapshot.Unlisted, searcher.Values(hit, ArticleSchema.Topic)) with
            {
                Copies = groups.GroupOf(ArticleSchema.Copies, hit),
                Story = groups.GroupOf(ArticleSchema.Story, hit),
            };
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
