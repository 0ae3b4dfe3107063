namespace SearchPortal.News.Catalog;

/// <summary>The writing side: one writer per index at a time, across processes.</summary>
public sealed class CatalogWriter : IDisposable
{
    /// <summary>Opens or creates the index for writing.</summary>
    /// <param name="options">Where the parts are.</param>
    /// <param name="memoryBudget">Bytes that may be buffered before a segment is written.</param>
    /// <exception cref="IOException">Another writer holds the index, or the folder can't be written.</exception>
    public static CatalogWriter Open(CatalogOptions options, long memoryBudget = 64 << 20) => throw new NotSupportedException(options.ToString() + memoryBudget);

    /// <summary>Hash and source of the article with this id, committed or not, or null.</summary>
    public KnownArticle? Find(string id) => throw new NotSupportedException(id);

    /// <summary>Adds the article, or replaces the one with its id. Its topics are found here.</summary>
    public void Put(Article article) => throw new NotSupportedException(article.Id);

    /// <summary>Deletes by id.</summary>
    /// <returns>False where there is no such article.</returns>
    public bool Delete(string id) => throw new NotSupportedException(id);

    /// <summary>Makes everything so far durable and visible to readers. Does nothing if nothing changed.</summary>
    public void Commit() => throw new NotSupportedException();

    /// <summary>Closes without committing: what is not committed is dropped.</summary>
    public void Dispose() => throw new NotSupportedException();
}

/// <summary>What the index knows of an article without opening it.</summary>
/// <param name="ContentHash">See <see cref="Article.ContentHash"/>.</param>
/// <param name="SourceHash">Hash of the part of <see cref="Article.Source"/> before a line number, see <see cref="CatalogWriter"/>.</param>
public sealed record KnownArticle(ulong ContentHash, ulong SourceHash);
