namespace SearchPortal.News.Catalog;

/// <summary>A spelling and the number of articles that have it.</summary>
public sealed record SpellingCount(string Spelling, long Articles);
