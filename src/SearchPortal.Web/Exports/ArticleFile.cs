using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Exports;

/// <summary>A file that articles are written into, one after the other.</summary>
/// <param name="output">Takes the bytes; stays open.</param>
/// <param name="site">The site's address, for permalinks.</param>
/// <param name="origin">Where the articles come from: each format says it in the file.</param>
internal abstract class ArticleFile(Stream output, string site, ExportOrigin origin) : IDisposable
{
    /// <summary>Takes the bytes.</summary>
    protected Stream Output { get; } = output;

    /// <summary>Where the articles come from.</summary>
    protected ExportOrigin Origin { get; } = origin;

    /// <summary>Writes an article; its bytes are in the output then.</summary>
    public abstract void Write(ExportedArticle article);

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>The address of the article's page.</summary>
    protected string Permalink(ExportedArticle article) => site + Search.ArticleUrl.Write(article.Id);
}
