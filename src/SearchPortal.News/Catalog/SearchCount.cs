namespace SearchPortal.News.Catalog;

/// <summary>How many articles a search finds, from one snapshot.</summary>
/// <param name="Total">Articles that match all that was asked, exactly.</param>
/// <param name="TotalPartial">Further articles that match most of the words.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record SearchCount(long Total, long TotalPartial, long Snapshot)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";
}
