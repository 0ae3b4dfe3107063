using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Exports;

/// <summary>JSON lines: those of the indexer's <c>export</c>, each with where it comes from, so that lines of several files can be put together.</summary>
internal sealed class JsonLinesFile(Stream output, string site, ExportOrigin origin) : ArticleFile(output, site, origin)
{
    /// <inheritdoc/>
    public override void Write(ExportedArticle article) => (article with { Url = WebAddress.OrNull(article.Url), Export = Origin }).WriteLine(Output);
}
