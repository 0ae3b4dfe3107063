using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>All articles of a search, one after the other, from one snapshot that stays open until this is disposed. For one reader.</summary>
public sealed class ArticleExport : IDisposable
{
    private readonly CatalogSnapshot snapshot;
    private readonly SearchScope scope;
    private readonly CancellationToken cancellation;
    private int disposed;

    /// <param name="snapshot">A snapshot with a reference for this.</param>
    /// <param name="request">The search; its page does not matter.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal ArticleExport(CatalogSnapshot snapshot, SearchRequest request, CancellationToken cancellation)
    {
        this.snapshot = snapshot;
        this.cancellation = cancellation;
        scope = new SearchScope(snapshot, request, cancellation);
    }

    /// <summary>Null, or why the request can't be answered as asked; then there are no articles.</summary>
    public string? Problem => scope.Problem;

    /// <summary>The articles in the order of the search, those that match most of the words last. They are read while they are asked for: what is
    /// held does not grow with their number.</summary>
    public IEnumerable<ExportedArticle> Articles()
    {
        var all = 0L;
        foreach (var article in Read(scope.All))
        {
            all++;
            yield return article;
        }

        if (scope.Most(all) is not { } most) yield break;
        foreach (var article in Read(most)) yield return article;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0) snapshot.Searcher.Release();
    }

    private IEnumerable<ExportedArticle> Read(SearchTask task)
    {
        foreach (var (hit, stored) in snapshot.Searcher.Stored(snapshot.Searcher.Stream(task, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            var article = ArticleSchema.FromStored(stored);
            yield return new ExportedArticle(
                article.Id,
                article.Title,
                article.Outlet,
                article.Published is null ? null : PublishedText.Iso(article.Published),
                article.Language,
                article.Url,
                Labels(ArticleSchema.Actor, ArticlePresenter.ActorsOf(article, snapshot.Searcher.Values(hit, ArticleSchema.Actor))),
                Labels(ArticleSchema.Topic, snapshot.Searcher.Values(hit, ArticleSchema.Topic)),
                article.Body);
        }
    }

    private Label[] Labels(string field, IReadOnlyList<string> values) => [.. values.Select(value => new Label(value, snapshot.Values.Label(field, value)))];
}
