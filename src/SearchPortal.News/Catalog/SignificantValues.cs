namespace SearchPortal.News.Catalog;

/// <summary>What is unusual in the articles of a search.</summary>
/// <param name="Field">The facet.</param>
/// <param name="Articles">Articles of the search.</param>
/// <param name="InCorpus">Articles of the whole index.</param>
/// <param name="Values">Most significant first.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked; then there are no values.</param>
public sealed record SignificantValues(string Field, long Articles, long InCorpus, IReadOnlyList<SignificantValue> Values, long Snapshot, string? Problem)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";
}
