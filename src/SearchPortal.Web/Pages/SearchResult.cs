using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>All that the search page shows.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Stats">What the index holds, of the same commit as the answer.</param>
/// <param name="Problems">Parameters that were left aside.</param>
/// <param name="Today">The day, for ranges such as the last 30 days.</param>
public sealed record SearchResult(
    SearchRequest Request,
    SearchAnswer Answer,
    CatalogStats Stats,
    IReadOnlyList<ParameterProblem> Problems,
    DateOnly Today)
{
    /// <summary>Articles that match all or most of what was asked.</summary>
    public long Found => Answer.Total + Answer.TotalPartial;

    /// <summary>Whether this is the start page.</summary>
    public bool IsStart => SearchUrl.IsStart(Request);

    /// <summary>Asks the catalog.</summary>
    public static SearchResult Of(ArticleCatalog catalog, SearchUrlReading reading, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(reading);
        while (true)
        {
            // A commit may fall between the two questions; a page never mixes two.
            var stats = catalog.Stats();
            // All values of a facet: the page itself chooses which it lists.
            var answer = catalog.Search(reading.Request with { FacetSize = SearchUrl.MaxFacetSize }, cancellation);
            if (stats.Snapshot != answer.Snapshot) continue;
            var leftAside = reading.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray();
            return new SearchResult(reading.Request, answer, stats, leftAside, today);
        }
    }
}
