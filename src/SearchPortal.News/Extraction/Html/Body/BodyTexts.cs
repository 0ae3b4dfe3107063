using System.Text;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Takes the texts of an article from the element that holds it, and leaves out what else is there.</summary>
internal static class BodyTexts
{
    private const double LinksOfReference = 0.8;
    private const double LinksAtEnd = 0.5;
    private const double LinksOfList = 0.6;
    private const int LongestReference = 250;
    private const int LongestAnnouncement = 130;
    private const int LongestCredit = 200;
    private const int LeastRepeated = 30;

    /// <summary>The texts in their order.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="container">The element.</param>
    /// <param name="title">The headline, or null.</param>
    public static List<PageText> Of(PageOutline outline, PageRegion container, string? title)
    {
        var texts = new List<PageText>();
        var place = new UsualPlace(outline, container);
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            var text = outline.Texts[i];
            if (!IsLeftOut(text, container, title, place))
            {
                texts.Add(text);
            }
            else if (texts.Count > 0 && texts[^1] == outline.Texts[i - 1] && Announces(texts[^1]) && text.Level == 0)
            {
                texts.RemoveAt(texts.Count - 1);
            }
        }

        DropRepeated(texts);
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

    private static bool IsLeftOut(PageText text, PageRegion container, string? title, UsualPlace place) =>
        text.Region.IsRemovedBelow(container) || IsReference(text) || IsTitle(text, title) || IsCredit(text) || place.IsInBox(text);

    private static bool IsListOfLinks(PageRegion region)
    {
        var at = region;
        while (at is not null && at.Name is not ("ul" or "ol")) at = at.Parent;
        return at is not null && at.LinkWeight > LinksOfList * at.Weight;
    }

    private static bool IsTitle(PageText text, string? title) =>
        text.Level == 1 || (title is not null && text.Text.Length <= title.Length + 10 && text.Text.Contains(title, StringComparison.OrdinalIgnoreCase));

    private static bool IsCredit(PageText text) => text.Weight < LongestCredit && text.Text.Contains('©', StringComparison.Ordinal);

    // A line that ends with a colon before something that is left out.
    private static bool Announces(PageText text) => text.Weight < LongestAnnouncement && text.Text.AsSpan().TrimEnd().EndsWith(":");

    private static void DropRepeated(List<PageText> texts)
    {
        var folded = texts.ConvertAll(text => Fold(text.Text));
        var all = new StringBuilder();
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Kind == BlockKind.Paragraph) all.Append(folded[i]).Append('\n');
        }

        var paragraphs = all.ToString();
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            if (folded[i].Length < LeastRepeated) continue;
            var isRepeated = texts[i].Kind == BlockKind.Paragraph ? folded.IndexOf(folded[i]) < i : paragraphs.Contains(folded[i], StringComparison.Ordinal);
            if (isRepeated) texts.RemoveAt(i);
        }
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static void DropEmptyHeadings(List<PageText> texts)
    {
        for (var i = texts.Count - 1; i >= 0; i--)
        {
            if (texts[i].Level == 0) continue;
            var hasText = i + 1 < texts.Count && (texts[i + 1].Level == 0 || texts[i + 1].Level > texts[i].Level);
            if (!hasText) texts.RemoveAt(i);
        }
    }
}
