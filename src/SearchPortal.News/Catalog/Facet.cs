namespace SearchPortal.News.Catalog;

/// <summary>Counts of a field's values. The field's own selection does not narrow them.</summary>
/// <param name="Field">Its name in URLs: <c>outlet</c>, <c>actor</c>, <c>topic</c>, <c>language</c>.</param>
/// <param name="Values">The first ones in the order asked; behind them those that were chosen or left out.</param>
/// <param name="More">Values that exist beyond those listed.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values, int More);
