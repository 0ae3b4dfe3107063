using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a table of two facets.</summary>
internal sealed record CrossResponse(long Total, CrossSide Rows, CrossSide Columns, IReadOnlyList<IReadOnlyList<long>> Cells, long Snapshot);
