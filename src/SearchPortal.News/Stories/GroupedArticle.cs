namespace SearchPortal.News.Stories;

/// <summary>An article and its group.</summary>
/// <param name="Place">Where it stands in time.</param>
/// <param name="Group">The id of the group's first article; null where it is alone.</param>
internal readonly record struct GroupedArticle(ArticlePlace Place, string? Group)
{
    public string Id => Place.Id;

    /// <summary>The id of the first article of its group, which may be itself.</summary>
    public string First => Group ?? Id;
}
