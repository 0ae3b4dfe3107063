namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Finds the paragraph between the headline and the text where it stands apart from the text.</summary>
internal static class LeadTexts
{
    private const int Furthest = 60;
    private const int MostTextsOfBox = 6;
    private const int LongestLead = 1200;
    private const int LeastOfHeading = 60;
    private const int LeastOfDescription = 20;
    private const int MostOfDescription = 40;
    private const double MostLinks = 0.3;

    /// <summary>The lead, or nothing.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="first">Index of the first text of the article.</param>
    /// <param name="headline">The headline.</param>
    /// <param name="description">What the page's metadata say that it is about.</param>
    public static List<PageText> Of(PageOutline outline, int first, HeadlineTexts headline, string? description)
    {
        var start = Math.Max(0, first - Furthest);
        var above = first - 1;
        while (above >= start && !headline.Has(outline.Texts[above])) above--;
        var hasHeadline = above >= start;
        var lead = new List<PageText>();
        var weight = 0;
        for (var i = hasHeadline ? above + 1 : start; i < first; i++)
        {
            var text = outline.Texts[i];
            if (!IsSentence(text) || BodyTexts.IsReference(text) || weight + text.Weight > LongestLead) continue;
            var isDescription = description is not null && IsSame(text.Text, description);
            var isLead = hasHeadline && ((text.Region.Hints & RegionHints.Lead) != 0 || !text.Region.IsRemovedBelow(null)) && !IsInBox(outline, text, outline.Texts[above], outline.Texts[first]);
            if (!isDescription && !isLead) continue;
            if (lead.Exists(other => other.Text == text.Text)) continue;
            lead.Add(text);
            weight += text.Weight;
        }

        return lead;
    }

    private static bool IsSentence(PageText text) =>
        text.LinkShare <= MostLinks && (text.IsProse || (text.Level > 1 && text.Weight >= LeastOfHeading));

    // The outermost element around the text that holds neither the headline nor the article.
    private static bool IsInBox(PageOutline outline, PageText text, PageText above, PageText first)
    {
        var box = text.Region;
        while (box.Parent is { } parent && !above.Region.IsWithin(parent) && !first.Region.IsWithin(parent)) box = parent;
        if (box.EndText - box.FirstText > MostTextsOfBox) return true;
        for (var i = box.FirstText; i < box.EndText; i++)
        {
            if (outline.Texts[i] != text && outline.Texts[i].Level > 0) return true;
        }

        return false;
    }

    private static bool IsSame(string text, string description)
    {
        var length = Math.Min(MostOfDescription, Math.Min(text.Length, description.Length));
        return length >= LeastOfDescription && text.StartsWith(description[..length], StringComparison.OrdinalIgnoreCase);
    }
}
