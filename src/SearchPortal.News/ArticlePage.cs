using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News;

/// <summary>A web page that an article was taken from, where it is not the article's one main page.</summary>
/// <param name="Kind">Which version of the article it is.</param>
/// <param name="Number">Its number among the pages of the article, from 1.</param>
/// <param name="Source">See <see cref="Article.Source"/>.</param>
/// <param name="ContentHash">See <see cref="Article.ContentHash"/>.</param>
/// <param name="Blocks">How many blocks of the article are its own.</param>
public sealed record ArticlePage(PageVersionKind Kind, int Number, string Source, ulong ContentHash, int Blocks);
