namespace SearchPortal.News.Catalog.Versions;

/// <summary>What is kept of an article's versions.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Outlet">The outlet's name, or null.</param>
/// <param name="Language">BCP 47 tag, or <c>und</c>.</param>
/// <param name="Versions">The version in force, then the earlier ones, latest first. The earliest may have been dropped.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record ArticleVersions(string Id, string? Outlet, string Language, IReadOnlyList<ArticleVersion> Versions, long Snapshot);
