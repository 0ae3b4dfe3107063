using SearchPortal.News.Dates;

namespace SearchPortal.News;

/// <summary>What an article was before an update.</summary>
/// <param name="Number">Which version it was, from 1; numbers stay when the earliest versions are dropped.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Published">When it was published, where the source said it.</param>
/// <param name="Updated">When it was last changed, where the source said it.</param>
/// <param name="Replaced">When the next version was read, by the clock of the import.</param>
public sealed record EarlierVersion(int Number, string? Title, IReadOnlyList<Block> Blocks, PublishedDate? Published, PublishedDate? Updated, DateTimeOffset Replaced);
