using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Feeds;

/// <summary>What a feed says, whatever its format.</summary>
/// <param name="Id">An id that stays the same wherever the site is served.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Self">Absolute address of the feed.</param>
/// <param name="Page">Absolute address of the page that shows the same.</param>
/// <param name="Entries">Its articles, newest first.</param>
internal sealed record Feed(string Id, string Title, string Self, string Page, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>When an article of it was last changed; of an empty feed, the beginning of time, so that the same feed is the same bytes.</summary>
    public DateTimeOffset Updated => Entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>What a feed of a search is called.</summary>
    public static string TitleOf(SearchRequest request) => request.Query.Length > 0 ? $"{request.Query} – SearchPortal" : "Articles – SearchPortal";
}
