using SearchPortal.News.Differences;

namespace SearchPortal.News.Catalog.Versions;

/// <summary>What is different between two articles, or between two versions of one.</summary>
/// <param name="Before">The first.</param>
/// <param name="After">The second.</param>
/// <param name="Difference">The difference.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record ArticleChanges(ComparedText Before, ComparedText After, TextDifference Difference, long Snapshot);
