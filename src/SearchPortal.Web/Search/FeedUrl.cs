using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>The address of a search as a feed: <c>/feeds/search.atom?q=…</c>, with the parameters of the search.</summary>
public static class FeedUrl
{
    /// <summary>What stands before the format.</summary>
    public const string Path = "/feeds/search.";

    /// <summary>Writes the address. The order and what belongs to a page alone are left out: a feed has the newest articles first.</summary>
    /// <param name="request">The search.</param>
    /// <param name="format"><c>atom</c>, <c>rss</c> or <c>json</c>.</param>
    public static string Write(SearchRequest request, string format) => SearchUrl.Write(Asked(request) with { Sort = default }, Path + format);

    /// <summary>What a feed asks the catalog for a search.</summary>
    internal static SearchRequest Asked(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var usual = new SearchRequest();
        return request with
        {
            Sort = SearchSort.Newest,
            Page = usual.Page,
            Cursor = null,
            FacetSize = usual.FacetSize,
            FacetSort = usual.FacetSort,
            Interval = null,
            Freshness = null,
            Explain = false,
            Plan = false,
            Pinned = null,
        };
    }
}
