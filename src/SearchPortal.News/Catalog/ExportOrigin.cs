namespace SearchPortal.News.Catalog;

/// <summary>By which export an article left the index, so that a file can be traced to its search.</summary>
/// <param name="Search">Address of the search; null where one article was taken by itself.</param>
/// <param name="Snapshot">Number of the commit that the article is of.</param>
/// <param name="At">When, UTC, as ISO 8601 to the second.</param>
public sealed record ExportOrigin(string? Search, long Snapshot, string At);
