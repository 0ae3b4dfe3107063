namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Finds the element that holds the article: the one below which running text outweighs everything else the most.</summary>
/// <remarks>The idea is that of maximum subsequence segmentation (Pasternack and Roth, WWW 2009), on the tree instead of the sequence: each text has a value,
/// positive for running text and negative for links and labels, and the element with the greatest sum is taken.</remarks>
internal static class BodyContainer
{
    private const int MostValueOfText = 600;
    private const double CostOfLabel = 12;
    private const double CostOfShortParagraph = 2;
    private const double CostOfLink = 20;
    private const double CostOfLinkedParagraph = 10;
    private const double BonusOfBody = 1.25;
    private const double BonusOfArticle = 1.1;
    private const double BonusOfStated = 2;
    private const double LeastOfLongArticle = 0.25;
    private const double LeastOfOnlyArticle = 0.6;
    private const double LeastOfAllArticles = 0.7;

    /// <summary>Finds it.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <returns>Null where the page has no running text.</returns>
    public static PageRegion? Find(PageOutline outline)
    {
        foreach (var region in outline.Regions) region.Value = 0;
        foreach (var text in outline.Texts)
        {
            if (text.Region.IsRemovedBelow(null)) continue;
            var value = ValueOf(text);
            for (var region = text.Region; region is not null; region = region.Parent) region.Value += value;
        }

        PageRegion? best = null;
        var most = 0.0;
        foreach (var region in outline.Regions)
        {
            var value = region.Value * Bonus(region);
            if (value < most || value <= 0 || PageElements.IsText(region.Name)) continue;
            (best, most) = (region, value);
        }

        return best is null ? null : MainArticle(outline, best) ?? best;
    }

    // Some pages show the next articles, or the beginnings of others, below the first.
    private static PageRegion? MainArticle(PageOutline outline, PageRegion container)
    {
        var articles = new List<PageRegion>();
        foreach (var region in outline.Regions)
        {
            if (region.Name != "article" || region == container || region.Value <= 0 || !region.IsWithin(container) || region.IsRemovedBelow(container)) continue;
            if (articles.Count == 0 || !region.IsWithin(articles[^1])) articles.Add(region);
        }

        if (articles.Count < 2 || articles.Sum(article => article.Value) < LeastOfAllArticles * container.Value) return null;
        var candidates = articles.FindAll(article => article.Value > LeastOfLongArticle * container.Value);
        if (candidates.Count > 1) return candidates.Find(article => RegionPruning.HoldsHeadline(outline, article)) ?? candidates[0];
        return candidates.Find(article => article.Value > LeastOfOnlyArticle * container.Value);
    }

    private static double ValueOf(PageText text)
    {
        if (text.IsStated) return BonusOfStated * Math.Min(text.Weight, MostValueOfText);
        if (text.IsProse) return Math.Min(text.Weight - 2 * text.LinkWeight, MostValueOfText);
        if (text.Kind == BlockKind.TableRow) return 0;
        if (text.LinkShare > 0.5) return text.Region.Name == "p" ? -CostOfLinkedParagraph : -CostOfLink - text.Weight / 2.0;
        return text.Level > 1 ? 0 : text.Region.Name == "p" ? -CostOfShortParagraph : -CostOfLabel;
    }

    private static double Bonus(PageRegion region) =>
        (region.Hints & RegionHints.Body) != 0 ? BonusOfBody : (region.Hints & RegionHints.Article) != 0 ? BonusOfArticle : 1;
}
