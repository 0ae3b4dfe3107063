namespace SearchPortal.News.Catalog.Versions;

/// <summary>An article as it is or as it was.</summary>
/// <param name="Number">Which version this is, from 1.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Published">When it was published as ISO 8601 of its own precision, or null.</param>
/// <param name="Updated">When it was last changed, likewise.</param>
/// <param name="Replaced">When the next version was read, by the clock of the import; null of the version that is in force.</param>
public sealed record ArticleVersion(int Number, string? Title, IReadOnlyList<Block> Blocks, string? Published, string? Updated, DateTimeOffset? Replaced);
