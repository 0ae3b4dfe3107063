namespace SearchPortal.News.Catalog;

/// <summary>Values of one facet, out of all that it has for a search.</summary>
/// <param name="Field">The facet.</param>
/// <param name="Values">The values, in the order asked.</param>
/// <param name="Total">Values in all, listed or not, of those that contain what was looked for.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked; then there are no values.</param>
public sealed record FacetPage(string Field, IReadOnlyList<FacetValue> Values, int Total, long Snapshot, string? Problem)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";
}
