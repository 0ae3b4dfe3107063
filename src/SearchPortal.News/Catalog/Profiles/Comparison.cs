namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Several searches on one timeline, from one snapshot.</summary>
/// <param name="Series">The searches, in the order asked.</param>
/// <param name="Interval">Width of the periods.</param>
/// <param name="Periods">Every period from the first to the last that any of them has an article in, oldest first.</param>
/// <param name="Both">For each two of the series the articles that match both.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked; then all counts are 0.</param>
public sealed record Comparison(
    IReadOnlyList<ComparedSearch> Series,
    DateInterval Interval,
    IReadOnlyList<string> Periods,
    IReadOnlyList<Tie> Both,
    long Snapshot,
    string? Problem);

/// <summary>One of them.</summary>
/// <param name="Query">The query.</param>
/// <param name="Label">What to call it: the name of an actor or a topic where the query asks for that alone, else the query.</param>
/// <param name="Articles">Articles that match it, exactly.</param>
/// <param name="Counts">Its articles by period.</param>
/// <param name="Undated">Its articles without a date.</param>
public sealed record ComparedSearch(string Query, string Label, long Articles, IReadOnlyList<long> Counts, long Undated);
