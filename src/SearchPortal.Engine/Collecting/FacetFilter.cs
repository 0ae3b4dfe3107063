using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Collecting;

/// <summary>A filter that belongs to a facet. It narrows the hits and all other facets, but not the counts of its own (Lucene's DrillSideways).</summary>
/// <param name="Dimension">Name of the facet that it belongs to; a name that no facet has narrows all of them.</param>
/// <param name="Filter">What it lets through.</param>
public sealed record FacetFilter(string Dimension, Query Filter);
