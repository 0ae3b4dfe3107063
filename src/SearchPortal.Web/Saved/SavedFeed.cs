using SearchPortal.News.Catalog;
using SearchPortal.Web.Feeds;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Saved;

/// <summary>The newest articles of all searches of a page as one feed.</summary>
internal static class SavedFeed
{
    private const int OfEach = 20;
    private const int Most = 100;

    public static Feed Of(string key, SavedPage page, FeedFormat format, string site, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, FeedEntry>(StringComparer.Ordinal);
        foreach (var search in page.Searches)
        {
            foreach (var hit in Newest(search, catalog, cancellation)) entries.TryAdd(hit.Id, FeedEntry.Of(hit, site));
        }

        return new Feed(
            FeedEntry.Urn("saved " + key),
            $"{page.Name} – SearchPortal",
            site + SavedUrl.WriteFeed(key, format.Name),
            site + SavedUrl.Write(key),
            [.. entries.Values.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(Most)]);
    }

    private static IEnumerable<SearchHit> Newest(SavedSearch search, ArticleCatalog catalog, CancellationToken cancellation)
    {
        try
        {
            return catalog.Search(Counted.Of(FeedUrl.Asked(SavedResult.Request(search.Address))) with { Size = OfEach }, cancellation).Hits.Where(hit => hit.MatchesAll);
        }
        catch (SearchRefusedException)
        {
            // One search that asks for too much by now does not take the others with it.
            return [];
        }
    }
}
