using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>Values of a facet that a page lists together.</summary>
/// <param name="Caption">What they have in common, such as <c>People</c>; null where the facet has one group.</param>
/// <param name="Values">The values, most frequent first.</param>
internal sealed record FacetGroup(string? Caption, IReadOnlyList<FacetValue> Values);
