namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Outlets that have no report of a story, though they often write of those whom it is about.</summary>
/// <param name="Actors">Whom it is about: one or two actors that most reports name.</param>
/// <param name="From">First day of the time that is looked at, a year before the first report; null where no report is dated.</param>
/// <param name="To">Its last day, a year after.</param>
/// <param name="Outlets">The outlets, with their articles of that time that name all these actors; most first.</param>
public sealed record SilentOutlets(IReadOnlyList<Label> Actors, string? From, string? To, IReadOnlyList<FacetValue> Outlets)
{
    /// <summary>None.</summary>
    public static SilentOutlets None { get; } = new([], null, null, []);
}
