using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>What the pages count, and what they call it.</summary>
internal static class Counted
{
    /// <summary>What counts where the address does not say: a reader who meets the same text ten times would turn the page ten times for nothing.</summary>
    public const SearchCounting Default = SearchCounting.Copies;

    /// <summary>The request as the catalog is asked.</summary>
    public static SearchRequest Of(SearchRequest request) => request with { Count = CountingOf(request) };

    /// <summary>What a request counts on a page.</summary>
    public static SearchCounting CountingOf(SearchRequest request) => request.Count ?? Default;

    /// <summary>One of them.</summary>
    public static string One(SearchRequest request) => CountingOf(request) == SearchCounting.Stories ? "story" : "article";

    /// <summary>Several of them.</summary>
    public static string Many(SearchRequest request) => CountingOf(request) == SearchCounting.Stories ? "stories" : "articles";
}
