namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Which types of schema.org describe an article.</summary>
internal static class ArticleTypes
{
    /// <summary>How much the types speak for the article of a page: 0 where they describe something else.</summary>
    /// <param name="types">The types.</param>
    public static int PointsOf(IReadOnlyList<string> types) => types.Count == 0 ? 0 : types.Max(PointsOf);

    // NewsArticle and its kin (ReportageNewsArticle, OpinionNewsArticle …) end alike; so do BlogPosting and LiveBlogPosting.
    private static int PointsOf(string type) =>
        type.EndsWith("NewsArticle", StringComparison.OrdinalIgnoreCase) ? 12
        : type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) ? 11
        : type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase) ? 10
        : type.Equals("Report", StringComparison.OrdinalIgnoreCase) || type.Equals("SocialMediaPosting", StringComparison.OrdinalIgnoreCase) ? 9
        : type.Equals("ClaimReview", StringComparison.OrdinalIgnoreCase) || type.Equals("CriticReview", StringComparison.OrdinalIgnoreCase) || type.Equals("Review", StringComparison.OrdinalIgnoreCase) ? 5
        : 0;
}
