namespace SearchPortal.Engine.Collecting;

/// <summary>One side of a table of counts.</summary>
/// <param name="Facet">What is counted; its dimension does not matter, since all filters narrow a table.</param>
/// <param name="Values">The values or buckets that have a row or a column of their own, by name, each once.</param>
public sealed record CrossAxis(FacetRequest Facet, IReadOnlyList<string> Values);
