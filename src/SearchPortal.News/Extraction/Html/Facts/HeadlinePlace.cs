namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds where a page shows the headline: by-line and date stand near it.</summary>
internal static class HeadlinePlace
{
    /// <summary>The place, counted in elements; 0 where the page does not show it.</summary>
    /// <param name="sources">The page.</param>
    /// <param name="title">The headline, or null.</param>
    public static int Of(PageSources sources, string? title)
    {
        var key = FactText.Fold(title);
        var headings = sources.Elements.Headings.Where(heading => heading.IsInArticle).ToArray();
        var shown = headings.FirstOrDefault(heading => key.Length > 0 && FactText.Fold(heading.Text).EndsWith(key, StringComparison.Ordinal));
        return (shown ?? headings.FirstOrDefault(heading => heading.Element.LocalName == "h1"))?.Order ?? 0;
    }
}
