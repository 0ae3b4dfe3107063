namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Marks the elements of a page that are no part of an article, wherever that is.</summary>
internal static class RegionPruning
{
    // What holds so much of the page's running text, it and its like together, is the article itself, whatever its classes say.
    private const double MostOfPage = 0.35;
    private const double MostOfPageInBody = 0.15;
    private const int LeastBeforeComments = 200;
    private const int LeastBelowHeadline = 100;
    private const int LongestChromeParagraph = 120;
    private const int LongestAside = 300;
    private const int LongestCaption = 1200;
    private const int MostTextsOfAside = 2;
    private const double LinksOfCard = 0.3;

    /// <summary>Marks them.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="withHidden">Whether hidden elements are read too.</param>
    public static void Mark(PageOutline outline, bool withHidden)
    {
        var all = outline.Root.ProseWeight;
        var before = ProseBefore(outline);
        var alike = new Dictionary<(int Shape, RegionHints Hints), int>();
        foreach (var region in outline.Regions)
        {
            var key = (region.Shape, region.Hints);
            alike[key] = alike.GetValueOrDefault(key) + region.ProseWeight;
        }

        foreach (var region in outline.Regions)
        {
            if ((region.Hints & RegionHints.Hidden) != 0 && !withHidden && !(region.Name == "p" && region.ProseCount > 0))
            {
                region.IsRemoved = true;
                continue;
            }

            var holdsHeadline = region.ProseWeight > LeastBelowHeadline && HoldsHeadline(outline, region);
            if ((region.Hints & RegionHints.Comments) != 0 && before[region.FirstText] > LeastBeforeComments && !holdsHeadline)
            {
                region.IsRemoved = true;
                continue;
            }

            var share = alike[(region.Shape, region.Hints)];
            region.IsRemoved = !holdsHeadline && share <= MostOfPage * all && (IsChrome(region, share, all) || IsCaption(region) || IsShortAside(region) || IsCard(region));
        }
    }

    // A single paragraph is chrome where it is short or links elsewhere, a heading where it links elsewhere.
    private static bool IsChrome(PageRegion region, int share, int all) =>
        (region.Hints & RegionHints.Chrome) != 0
        && (region.LinkWeight > LinksOfCard * region.Weight || (region.Name == "p" ? region.Weight < LongestChromeParagraph : PageElements.HeadingLevel(region.Name) == 0))
        && ((region.Hints & RegionHints.Body) == 0 || share <= MostOfPageInBody * all);

    private static bool IsCaption(PageRegion region) =>
        ((region.Hints & RegionHints.Caption) != 0 && region.Weight < LongestCaption) || (region.Name == "figure" && !HoldsQuote(region));

    // Comments follow what they are about: a class that only says that there are comments may be around both.
    private static int[] ProseBefore(PageOutline outline)
    {
        var before = new int[outline.Texts.Count + 1];
        for (var i = 0; i < outline.Texts.Count; i++) before[i + 1] = before[i] + (outline.Texts[i].IsProse ? outline.Texts[i].Weight : 0);
        return before;
    }

    /// <summary>Whether a heading of the first level is in it.</summary>
    public static bool HoldsHeadline(PageOutline outline, PageRegion region)
    {
        for (var i = region.FirstText; i < region.EndText; i++)
        {
            if (outline.Texts[i].Level == 1) return true;
        }

        return false;
    }

    private static bool HoldsQuote(PageRegion figure) => figure.ProseCount > 0 && figure.Pictures == 0;

    private static bool IsShortAside(PageRegion region) =>
        (region.Hints & RegionHints.Aside) != 0 && (region.Hints & (RegionHints.Lead | RegionHints.Body)) == 0
        && region.Weight < LongestAside && region.ProseCount <= MostTextsOfAside;

    private static bool IsCard(PageRegion region) =>
        (region.Hints & RegionHints.Card) != 0 && (region.Hints & RegionHints.Lead) == 0 && region.LinkWeight > LinksOfCard * region.Weight;
}
