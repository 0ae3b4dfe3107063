using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Catalog.Importing;

/// <summary>Puts the pages of one article together, whatever order they are read in.</summary>
/// <remarks>All versions of a page share an address and so an id. Of the short and the printed form and the main page one counts: the main page where it is there.</remarks>
internal static class PageJoin
{
    /// <summary>The pages of an article: for most of them a single main one.</summary>
    public static IReadOnlyList<ArticlePage> PagesOf(Article article) =>
        article.Pages.Count > 0 ? article.Pages : [new ArticlePage(PageVersionKind.Main, 1, article.Source, article.ContentHash, article.Blocks.Count)];

    /// <summary>What a page means for an article that has its id already.</summary>
    /// <param name="known">The article.</param>
    /// <param name="kind">Which version the page is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="source">Where it was read from.</param>
    /// <param name="contentHash">Its hash.</param>
    public static PageMeaning Judge(Article known, PageVersionKind kind, int number, string source, ulong contentHash)
    {
        var pages = PagesOf(known);
        if (pages.FirstOrDefault(page => page.Source == source) is { } same) return same.ContentHash == contentHash && same.Kind == kind ? PageMeaning.Unchanged : PageMeaning.Joins;
        var isOneVersion = pages is [{ Kind: PageVersionKind.Amp or PageVersionKind.Print }];
        if (kind is PageVersionKind.Amp or PageVersionKind.Print) return PageMeaning.OtherVersion;
        if (isOneVersion) return kind == PageVersionKind.Main ? PageMeaning.Replaces : PageMeaning.OtherVersion;
        return pages.Any(page => page.Number == number) ? PageMeaning.Duplicate : PageMeaning.Joins;
    }

    /// <summary>An article with one page more, or with a newer state of a page. Who is named where must be found anew.</summary>
    /// <param name="known">The article.</param>
    /// <param name="page">The page, as an article of its own.</param>
    public static Article Join(Article known, Article page)
    {
        var parts = PartsOf(known).Where(part => part.Page.Source != page.Source).Concat(PartsOf(page)).OrderBy(part => part.Page.Number).ToArray();
        // The first page says what the article is: headline, date, authors; the text is that of all.
        var first = parts[0].Page.Source == page.Source ? page : known;
        return first with
        {
            Blocks = [.. parts.SelectMany(part => part.Blocks)],
            Pages = [.. parts.Select(part => part.Page)],
            Source = parts[0].Page.Source,
            ContentHash = parts[0].Page.ContentHash,
        };
    }

    private static IEnumerable<(ArticlePage Page, Block[] Blocks)> PartsOf(Article article)
    {
        var start = 0;
        foreach (var page in PagesOf(article))
        {
            yield return (page, [.. article.Blocks.Skip(start).Take(page.Blocks)]);
            start += page.Blocks;
        }
    }
}
