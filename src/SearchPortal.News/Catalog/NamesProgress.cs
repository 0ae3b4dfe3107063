namespace SearchPortal.News.Catalog;

/// <summary>How far a <see cref="NamesUpdate"/> is.</summary>
/// <param name="Read">Articles read again.</param>
/// <param name="Total">Articles to be read again.</param>
public sealed record NamesProgress(long Read, long Total);
