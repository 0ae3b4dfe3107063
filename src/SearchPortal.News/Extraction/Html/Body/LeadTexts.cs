namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Finds the paragraph between the headline and the text where it stands apart from the text.</summary>
internal static class LeadTexts
{
    private const int Furthest = 60;

    /// <summary>The lead, or nothing.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="first">Index of the first text of the article.</param>
    /// <param name="description">What the page's metadata say that it is about.</param>
    public static List<PageText> Of(PageOutline outline, int first, string? description)
    {
        var lead = new List<PageText>();
        var start = Math.Max(0, first - Furthest);
        for (var i = first - 1; i >= start; i--)
        {
            if (outline.Texts[i].Level == 1)
            {
                start = i + 1;
                break;
            }
        }

        for (var i = start; i < first; i++)
        {
            var text = outline.Texts[i];
            if (text.LinkShare > 0.5 || text.Level == 1 || text.Weight < Prose.LeastWeight) continue;
            var isDescription = description is not null && IsSame(text.Text, description);
            if (!isDescription && text.Region.IsRemovedBelow(null)) continue;
            if (isDescription || IsLead(text.Region)) lead.Add(text);
        }

        return lead;
    }

    private static bool IsLead(PageRegion region)
    {
        for (var (at, level) = (region, 0); at is not null && level < 3; at = at.Parent, level++)
        {
            if ((at.Hints & RegionHints.Lead) != 0) return true;
        }

        return false;
    }

    private static bool IsSame(string text, string description)
    {
        var length = Math.Min(40, Math.Min(text.Length, description.Length));
        return length >= 20 && text.StartsWith(description[..length], StringComparison.OrdinalIgnoreCase);
    }
}
