using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A search that finds something where the one that was asked finds nothing.</summary>
/// <param name="Label">What it does differently: <c>Search without the filters</c>.</param>
/// <param name="Search">The search.</param>
/// <param name="Articles">Articles that it finds.</param>
public sealed record WayOut(string Label, SearchRequest Search, long Articles);
