namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Takes the texts of an article from the element that holds it, and leaves out what else is there.</summary>
internal static class BodyTexts
{
    private const double LinksOfReference = 0.8;
    private const double LinksAtEnd = 0.5;
    private const double LinksOfList = 0.6;
    private const int LongestReference = 250;

    /// <summary>The texts in their order.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="container">The element.</param>
    /// <param name="title">The headline, or null.</param>
    public static List<PageText> Of(PageOutline outline, PageRegion container, string? title)
    {
        var texts = new List<PageText>();
        var usual = UsualParents(outline, container);
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            var text = outline.Texts[i];
            if (text.Region.IsRemovedBelow(container) || IsReference(text) || IsTitle(text, title)) continue;
            if (!text.IsProse && text.Level == 0 && text.Kind != BlockKind.TableRow && !usual.Contains(Shape(text.Region))) continue;
            texts.Add(text);
        }

        DropEmptyHeadings(texts);
        var first = texts.FindIndex(text => text.IsProse);
        if (first > 0) texts.RemoveRange(0, first);
        return texts;
    }

    /// <summary>Whether a text only refers to another article.</summary>
    public static bool IsReference(PageText text)
    {
        if (text.Weight > LongestReference) return false;
        if (text.Kind == BlockKind.ListItem) return text.LinkShare > LinksOfReference || IsListOfLinks(text.Region);
        return text.LinkShare > LinksOfReference || (text.EndsWithLink && text.LinkShare > LinksAtEnd);
    }

    private static bool IsListOfLinks(PageRegion region)
    {
        var at = region;
        while (at is not null && at.Name is not ("ul" or "ol")) at = at.Parent;
        return at is not null && at.LinkWeight > LinksOfList * at.Weight;
    }

    private static bool IsTitle(PageText text, string? title) =>
        text.Level == 1 || (title is not null && text.Text.Length <= title.Length + 10 && text.Text.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static void DropEmptyHeadings(List<PageText> texts)
    {
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            if (texts[i].Level == 0) continue;
            var hasText = i + 1 < texts.Count && (texts[i + 1].Level == 0 || texts[i + 1].Level > texts[i].Level);
            if (!hasText) texts.RemoveAt(i);
        }
    }

    // Elements in which most running text of the article stands: short texts in the same kind of element belong to it too.
    private static HashSet<string> UsualParents(PageOutline outline, PageRegion container)
    {
        var usual = new HashSet<string>(StringComparer.Ordinal);
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            var text = outline.Texts[i];
            if (text.IsProse && !text.Region.IsRemovedBelow(container)) usual.Add(Shape(text.Region));
        }

        return usual;
    }

    private static string Shape(PageRegion region) => region.Name + "/" + region.Parent?.Name + region.Parent?.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
