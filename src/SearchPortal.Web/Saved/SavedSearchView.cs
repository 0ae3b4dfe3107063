using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.Web.Saved;

/// <summary>A saved search as its page shows it.</summary>
/// <param name="Search">The search.</param>
/// <param name="Request">What it asks.</param>
/// <param name="Found">How many articles it finds now, as its results count them; null where it can't be answered any more.</param>
/// <param name="New">How many of them were not there when the visit before ended.</param>
/// <param name="Newest">The first of these.</param>
/// <param name="Since">When that was.</param>
public sealed record SavedSearchView(SavedSearch Search, SearchRequest Request, long? Found, int New, IReadOnlyList<StoryReport> Newest, DateTimeOffset Since);
