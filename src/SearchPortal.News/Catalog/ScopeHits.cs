using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>What a scope finds.</summary>
/// <param name="All">What matches all that was asked.</param>
/// <param name="Most">What matches only most of the words, behind it. A group that matches all is not among it.</param>
/// <param name="Facets">Counts over both, in the order asked.</param>
internal sealed record ScopeHits(TopDocs All, TopDocs Most, IReadOnlyList<FacetCounts> Facets);
