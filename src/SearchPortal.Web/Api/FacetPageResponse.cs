using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a page of a facet's values.</summary>
internal sealed record FacetPageResponse(string Field, int Total, IReadOnlyList<FacetValue> Values, long Snapshot, string? Next);
