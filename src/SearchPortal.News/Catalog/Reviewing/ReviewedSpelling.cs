namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>A decision as the log keeps it, one a line.</summary>
/// <param name="Time">When, in UTC.</param>
/// <param name="Editor">Who decided.</param>
/// <param name="Actor">The actor's id.</param>
/// <param name="Spelling">The spelling as it was written to the authority file.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Like">The listed spelling that it is like.</param>
/// <param name="Match">The probability that the matcher gave it.</param>
/// <param name="Articles">Articles that had it.</param>
/// <param name="Version">Version of the authority file from then on.</param>
internal sealed record ReviewedSpelling(
    DateTimeOffset Time, string Editor, string Actor, string Spelling, SpellingDecision Decision, string Like, double Match, long Articles, string Version);
