namespace SearchPortal.News.Catalog;

/// <summary>How often values of two facets meet in an article of a search.</summary>
/// <param name="Total">Articles of the search.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Cells">For each row the articles by column, exactly.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked; then the table is empty.</param>
public sealed record CrossTable(long Total, CrossSide Rows, CrossSide Columns, IReadOnlyList<IReadOnlyList<long>> Cells, long Snapshot, string? Problem)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";
}
