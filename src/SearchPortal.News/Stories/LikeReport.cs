namespace SearchPortal.News.Stories;

/// <summary>A report that is like a given one.</summary>
/// <param name="Report">The report and its story.</param>
/// <param name="Likeness">How alike they are; see <see cref="StoryRule"/>.</param>
internal readonly record struct LikeReport(GroupedArticle Report, double Likeness);
