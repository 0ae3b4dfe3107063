namespace SearchPortal.News.Catalog.Grouping;

/// <summary>All reports of one event.</summary>
/// <param name="Id">The story's id, which is that of its first article.</param>
/// <param name="Reports">Its articles, earliest first and undated ones last, <see cref="MaxReports"/> at most.</param>
/// <param name="Total">How many articles it has.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record Story(string Id, IReadOnlyList<StoryReport> Reports, long Total, long Snapshot)
{
    /// <summary>The most articles that are listed.</summary>
    public const int MaxReports = 500;
}
