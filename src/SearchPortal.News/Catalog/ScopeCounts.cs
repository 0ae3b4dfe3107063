using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>What is counted over all articles of a request.</summary>
/// <param name="Total">Articles that match all that was asked.</param>
/// <param name="TotalPartial">Further articles that match most of the words.</param>
/// <param name="Facets">Counts over both, in the order asked.</param>
internal sealed record ScopeCounts(long Total, long TotalPartial, IReadOnlyList<FacetCounts> Facets);
