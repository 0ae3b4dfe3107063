namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// Which spellings of a name the articles have, by outlet and over time. An article counts for a spelling where its headline or text has it word by word;
/// case and accents make no difference. One that has two spellings counts for both, and once in the totals.
/// </summary>
/// <param name="Name">The actor's name, or the name as asked.</param>
/// <param name="ActorId">The actor, where it is one.</param>
/// <param name="Total">Articles that have any of the spellings.</param>
/// <param name="Spellings">The spellings that some article has, most articles first.</param>
/// <param name="MoreSpellings">How many more there are; they do not count in the totals.</param>
/// <param name="Offered">Spellings that may belong to the name and are not counted.</param>
/// <param name="Outlets">The outlets, each with its articles that have any of the spellings.</param>
/// <param name="ByOutlet">For each outlet the articles by spelling.</param>
/// <param name="Dates">Articles with any of the spellings by period.</param>
/// <param name="ByDate">For each bar of <paramref name="Dates"/> the articles by spelling.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked; then the report is empty.</param>
public sealed record SpellingReport(
    string Name,
    string? ActorId,
    long Total,
    IReadOnlyList<ReportedSpelling> Spellings,
    int MoreSpellings,
    IReadOnlyList<ExpandedSpelling> Offered,
    CrossSide Outlets,
    IReadOnlyList<IReadOnlyList<long>> ByOutlet,
    DateHistogram Dates,
    IReadOnlyList<IReadOnlyList<long>> ByDate,
    long Snapshot,
    string? Problem);
