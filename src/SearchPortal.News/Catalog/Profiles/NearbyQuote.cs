using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>A quotation with an actor's name beside it. It may be the actor's own words, or somebody else's about the actor.</summary>
/// <param name="Passage">The sentences that hold the quotation, with the names marked.</param>
/// <param name="Report">The article.</param>
public sealed record NearbyQuote(MarkedText Passage, StoryReport Report);
