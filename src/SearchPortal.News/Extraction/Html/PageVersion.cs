namespace SearchPortal.News.Extraction.Html;

/// <summary>Which version of an article a page is.</summary>
/// <param name="Kind">What kind of version.</param>
/// <param name="Number">The number of the page where the article takes several; else 1.</param>
public sealed record PageVersion(PageVersionKind Kind, int Number = 1)
{
    /// <summary>The article's own page, or the first of its pages.</summary>
    public static PageVersion Main { get; } = new(PageVersionKind.Main);
}
