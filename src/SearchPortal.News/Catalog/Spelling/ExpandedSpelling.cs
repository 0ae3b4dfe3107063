namespace SearchPortal.News.Catalog.Spelling;

/// <summary>Another spelling of a word of the query.</summary>
/// <param name="Spelling">As it is written.</param>
/// <param name="Articles">In how many articles of the whole index it stands.</param>
/// <param name="Reason">Why.</param>
/// <param name="Match">The probability that it is the same name, 0 to 1; null where it is listed.</param>
/// <param name="Use">What the search did with it.</param>
public sealed record ExpandedSpelling(string Spelling, long Articles, SpellingReason Reason, double? Match, SpellingUse Use);
