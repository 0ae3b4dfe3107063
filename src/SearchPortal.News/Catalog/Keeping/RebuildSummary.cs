namespace SearchPortal.News.Catalog.Keeping;

/// <summary>What a <see cref="CatalogRebuild"/> did.</summary>
/// <param name="Articles">Articles of the new index.</param>
/// <param name="Commit">Number of its commit.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record RebuildSummary(long Articles, long Commit, TimeSpan Elapsed);
