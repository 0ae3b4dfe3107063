namespace SearchPortal.News.Catalog;

/// <summary>The answer to a <see cref="SearchRequest"/>, from one snapshot of the index.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Total">Articles that match all that was asked, exactly.</param>
/// <param name="TotalPartial">Further articles that match most of the words; they follow the others. 0 where enough match all.</param>
/// <param name="Hits">The page of hits.</param>
/// <param name="Outlets">Facet of outlets over <c>Total + TotalPartial</c> articles.</param>
/// <param name="Actors">Facet of actors.</param>
/// <param name="Topics">Facet of topics.</param>
/// <param name="Languages">Facet of languages.</param>
/// <param name="Dates">Histogram over the same articles.</param>
/// <param name="Query">How the query was understood.</param>
public sealed record SearchAnswer(
    SearchRequest Request,
    long Snapshot,
    long Total,
    long TotalPartial,
    IReadOnlyList<SearchHit> Hits,
    Facet Outlets,
    Facet Actors,
    Facet Topics,
    Facet Languages,
    DateHistogram Dates,
    QueryReading Query)
{
    /// <summary>Where the hits go on, for <see cref="SearchRequest.Cursor"/>; null where there are no more, or where no cursor was wanted.</summary>
    public string? NextCursor { get; init; }

    /// <summary>What its articles have more often than all others, for each facet of <see cref="SearchRequest.Significant"/>.</summary>
    public IReadOnlyList<SignificantValues> Significant { get; init; } = [];

    /// <summary>How each segment of the index was searched, where the request asks for it (<see cref="SearchRequest.Plan"/>); else nothing.</summary>
    public IReadOnlyList<PlannedSegment> Plan { get; init; } = [];

    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>How many articles wait until the actor facet follows the listed actors of now.</summary>
    public Waiting Waiting { get; init; } = Waiting.None;

    /// <summary>Lists the periods of its articles; made where it is asked for.</summary>
    internal Func<FacetPageRequest, int, FacetPage>? PeriodsOf { get; init; }

    /// <summary>Its articles by year, or by what lies right below a year or another period: as <see cref="ArticleCatalog.Facet"/> answers for <c>date</c>, without another search.</summary>
    /// <param name="parent">The period below which to look; null begins at the top.</param>
    /// <param name="size">How many periods at most, the newest first.</param>
    public FacetPage Periods(string? parent, int size)
    {
        var page = new FacetPageRequest(SearchScope.DateDimension) { Parent = parent };
        return PeriodsOf?.Invoke(page, size) ?? new FacetPage(page.Field, [], 0, Snapshot, null);
    }
}
