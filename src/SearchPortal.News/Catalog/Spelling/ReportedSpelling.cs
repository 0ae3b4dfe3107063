namespace SearchPortal.News.Catalog.Spelling;

/// <summary>A spelling in a report.</summary>
/// <param name="Spelling">As it is written.</param>
/// <param name="Articles">Articles that have it, exactly.</param>
/// <param name="Reason">Why it belongs to the name; null for the name as it was asked.</param>
/// <param name="Match">The probability that it is the same name, 0 to 1; null where it is listed or was asked.</param>
/// <param name="WithoutOutlet">Of the articles, those of no known outlet.</param>
/// <param name="Undated">Of the articles, those without a date.</param>
public sealed record ReportedSpelling(string Spelling, long Articles, SpellingReason? Reason, double? Match, long WithoutOutlet, long Undated);
