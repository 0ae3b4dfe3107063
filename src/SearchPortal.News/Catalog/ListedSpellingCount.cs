namespace SearchPortal.News.Catalog;

/// <summary>How many articles have a listed spelling.</summary>
/// <param name="ActorId">The actor.</param>
/// <param name="Spelling">The spelling.</param>
/// <param name="Articles">Articles that have its words side by side, whatever their case; of what is inside a longer name too.</param>
public sealed record ListedSpellingCount(string ActorId, string Spelling, long Articles);
