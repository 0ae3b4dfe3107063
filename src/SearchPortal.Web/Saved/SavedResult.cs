using Microsoft.AspNetCore.WebUtilities;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Grouping;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Saved;

/// <summary>All that a saved page shows.</summary>
/// <param name="Key">Its secret.</param>
/// <param name="Page">What is kept.</param>
/// <param name="Searches">Its searches.</param>
/// <param name="Reports">Those of its articles that are in the index, by their ids.</param>
/// <param name="IsOwn">Whether the browser saves to it.</param>
/// <param name="Problem">What was refused, or null.</param>
public sealed record SavedResult(string Key, SavedPage Page, IReadOnlyList<SavedSearchView> Searches, IReadOnlyDictionary<string, StoryReport> Reports, bool IsOwn, string? Problem)
{
    private const int MostNew = 10;

    /// <summary>Its lists, in the order of their first articles.</summary>
    public IEnumerable<IGrouping<string, SavedArticle>> Lists => Page.Articles.GroupBy(article => article.List);

    /// <summary>What a search asks that was saved by its address.</summary>
    internal static SearchRequest Request(string address) => SearchUrl.Read(new QueryCollection(QueryHelpers.ParseQuery(address[SearchUrl.Path.Length..]))).Request;

    /// <summary>Asks the catalog, and returns what the searches find by their numbers.</summary>
    internal static (SavedResult Result, IReadOnlyDictionary<long, SeenArticles> Found) Of(
        string key, SavedPage page, bool isOwn, string? problem, ArticleCatalog catalog, SavedPages pages, CancellationToken cancellation)
    {
        var views = new List<SavedSearchView>();
        var found = new Dictionary<long, SeenArticles>();
        foreach (var search in page.Searches)
        {
            var request = Request(search.Address);
            if (Newest(catalog, request, cancellation) is { Problem: null } now)
            {
                found[search.Id] = SeenArticles.Of(now);
                var added = pages.SeenOn(page, search).NewOf(now);
                var count = catalog.Count(Counted.Of(request), cancellation).Total;
                views.Add(new SavedSearchView(search, request, count, added.Count, catalog.Reports([.. added.Take(MostNew)]), SinceOf(page, search, pages)));
            }
            else
            {
                views.Add(new SavedSearchView(search, request, null, 0, [], search.Added));
            }
        }

        var reports = catalog.Reports([.. page.Articles.Select(article => article.Article).Distinct(StringComparer.Ordinal)]).ToDictionary(report => report.Id);
        return (new SavedResult(key, page, views, reports, isOwn, problem), found);
    }

    private static DateTimeOffset SinceOf(SavedPage page, SavedSearch search, SavedPages pages)
    {
        var visit = pages.BeginsVisit(page) ? page.Opened : page.Before;
        return visit is { } before && before > search.Added ? before : search.Added;
    }

    /// <summary>What a search finds; null where it asks for too much.</summary>
    private static NewestIds? Newest(ArticleCatalog catalog, SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            return catalog.Newest(request, SeenArticles.Most, cancellation);
        }
        catch (SearchRefusedException)
        {
            return null;
        }
    }
}
