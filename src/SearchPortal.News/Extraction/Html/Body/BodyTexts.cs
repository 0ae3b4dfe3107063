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
    private const int LongestListHeading = 40;
    private const double LeastStated = 0.7;
    private const int LongestLine = 100;
    private const int LongestNote = 400;
    private const double ItalicsOfNote = 0.9;
    private const int LongestCredit = 200;
    private const int LeastRepeated = 30;
    private const int MostCompared = 1000;

    /// <summary>The texts in their order.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="container">The element.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="authors">The names of the authors.</param>
    public static List<PageText> Of(PageOutline outline, PageRegion container, HeadlineTexts headline, IReadOnlyList<string> authors)
    {
        var texts = new List<PageText>();
        var place = new UsualPlace(outline, container);
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            var text = outline.Texts[i];
            if (!IsLeftOut(outline, text, container, headline, place) && (text.Level != 1 || texts.Exists(before => before.IsProse)))
            {
                texts.Add(text);
                continue;
            }

            if (texts.Count == 0 || texts[^1] != outline.Texts[i - 1] || IsOfPicture(text)) continue;
            if (Announces(texts[^1]) || (texts[^1].Level > 0 && texts[^1].Weight < LongestListHeading)) texts.RemoveAt(texts.Count - 1);
        }

        if (outline.IsStatedWhole) CutToStated(texts);
        texts.RemoveAll(text => ByLines.Is(text, authors));
        DropRepeated(texts);
        while (texts.Count > 1 && IsNoEnd(texts[^1])) texts.RemoveAt(texts.Count - 1);
        var first = texts.FindIndex(text => text.IsProse);
        if (first > 0) texts.RemoveRange(0, first);
        while (texts.Count > 1 && ByLines.IsDate(texts[0])) texts.RemoveAt(0);
        return texts;
    }

    // Where the metadata state the whole text, a little before or after it is something else. Much is not: then they state the beginning only.
    private static void CutToStated(List<PageText> texts)
    {
        var (first, last) = (texts.FindIndex(text => text.IsStated), texts.FindLastIndex(text => text.IsStated));
        if (first < 0) return;
        var stated = texts.GetRange(first, last + 1 - first);
        if (stated.Sum(text => text.Weight) < LeastStated * texts.Sum(text => text.Weight)) return;
        texts.Clear();
        texts.AddRange(stated);
    }

    /// <summary>Whether a text only refers to another article.</summary>
    public static bool IsReference(PageText text)
    {
        if (text.Weight > LongestReference) return false;
        if (text.Kind == BlockKind.ListItem) return text.LinkShare > LinksOfReference || IsListOfLinks(text.Region);
        return text.LinkShare > LinksOfReference || (text.EndsWithLink && text.LinkShare > LinksAtEnd);
    }

    private static bool IsLeftOut(PageOutline outline, PageText text, PageRegion container, HeadlineTexts headline, UsualPlace place)
    {
        var isCertain = outline.IsStatedWhole && text.IsStated && !text.Region.IsHiddenBelow(container);
        return (!isCertain && text.Region.IsRemovedBelow(container)) || text.IsRepeated || IsReference(text) || headline.Has(text) || IsCredit(text)
            || place.IsInBox(text) || (text.Weight < LongestLine && PageChrome.Is(text.Text));
    }

    private static bool IsListOfLinks(PageRegion region)
    {
        var at = region;
        while (at is not null && at.Name is not ("ul" or "ol")) at = at.Parent;
        return at is not null && at.LinkWeight > LinksOfList * at.Weight;
    }

    private static bool IsCredit(PageText text) => text.Weight < LongestCredit && text.Text.Contains('©', StringComparison.Ordinal);

    // A text ends with no heading, and not with a line in italics that links elsewhere.
    private static bool IsNoEnd(PageText text) =>
        (text.Level > 0 && text.Weight < LongestListHeading) || Announces(text) || (text.LinkWeight > 0 && text.ItalicWeight > ItalicsOfNote * text.Weight && text.Weight < LongestNote);

    private static bool IsOfPicture(PageText text)
    {
        for (var region = text.Region; region is not null; region = region.Parent)
        {
            if (region.IsRemoved) return (region.Hints & RegionHints.Caption) != 0 || region.Name == "figure" || region.Pictures > 0;
        }

        return IsCredit(text);
    }

    // A line that ends with a colon before something that is left out.
    private static bool Announces(PageText text) => text.Weight < LongestAnnouncement && text.Text.AsSpan().TrimEnd().EndsWith(":");

    // A paragraph that stands twice, and a quote or heading that only repeats what the text says. Of very many texts only the former are looked for.
    private static void DropRepeated(List<PageText> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var paragraphs = new StringBuilder();
        var folded = new Dictionary<PageText, string>(ReferenceEqualityComparer.Instance);
        texts.RemoveAll(text =>
        {
            var key = folded[text] = HeadlineTexts.Fold(text.Text);
            if (text.Kind != BlockKind.Paragraph || key.Length < LeastRepeated) return false;
            paragraphs.Append(key).Append('\n');
            return !seen.Add(key);
        });
        if (texts.Count > MostCompared) return;
        var all = paragraphs.ToString();
        texts.RemoveAll(text => text.Kind != BlockKind.Paragraph && folded[text].Length >= LeastRepeated && all.Contains(folded[text], StringComparison.Ordinal));
    }
}
