namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>A spelling that the articles suggest for a listed actor, and that nobody listed or rejected.</summary>
/// <param name="ActorId">The actor.</param>
/// <param name="Actor">What to call it.</param>
/// <param name="Spelling">The spelling, written with capitals where its script has them.</param>
/// <param name="Like">The listed spelling that it is most like.</param>
/// <param name="Match">The probability that the two are one name, 0 to 1. Whether the name is that of this actor, the articles tell.</param>
/// <param name="Articles">Articles that have it.</param>
public sealed record SpellingCandidate(string ActorId, string Actor, string Spelling, string Like, double Match, long Articles);
