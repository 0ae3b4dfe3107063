namespace SearchPortal.News.Catalog;

/// <summary>The newest articles of a search by their ids.</summary>
/// <param name="Ids">The ids, newest first.</param>
/// <param name="Total">How many articles the search finds, exactly.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the search can't be answered as asked; then there are no ids.</param>
public sealed record NewestIds(IReadOnlyList<string> Ids, long Total, long Snapshot, string? Problem);
