using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>Which pages a pager offers.</summary>
internal static class PageNumbers
{
    /// <summary>The number of the last page that can be asked for; 1 where there is nothing.</summary>
    public static int Last(SearchRequest request, long hits)
    {
        if (request.Size == 0) return 1;
        var pages = (hits + request.Size - 1) / request.Size;
        return (int)Math.Clamp(pages, 1, SearchRequest.MaxDepth / request.Size);
    }

    /// <summary>The first, the last and those around the current one; null stands for a gap.</summary>
    public static IEnumerable<int?> Around(int current, int last)
    {
        var previous = 0;
        foreach (var page in new[] { 1, current - 1, current, current + 1, last }.Where(page => page >= 1 && page <= last).Distinct().Order())
        {
            if (page - previous == 2) yield return previous + 1;
            else if (page - previous > 2) yield return null;
            yield return page;
            previous = page;
        }
    }
}
