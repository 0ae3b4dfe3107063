using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>Why a search finds nothing, and what would find something.</summary>
/// <param name="Clauses">The parts of the query; none where it has only one.</param>
/// <param name="WaysOut">Other searches that find something.</param>
public sealed record NothingFound(IReadOnlyList<ClauseLine> Clauses, IReadOnlyList<WayOut> WaysOut)
{
    // Each costs a search.
    private const int MostClauses = 8;
    private const int MostFilters = 4;

    internal static NothingFound Of(PageQuestions ask, SearchRequest request, SearchAnswer answer)
    {
        var lines = answer.Query.Clauses.Count < 2 ? [] : answer.Query.Clauses.Take(MostClauses).Select(clause => new ClauseLine(clause, Tried(ask, $"Without {clause.Text}", Drop(request, clause)))).ToArray();
        var found = Candidates(request, answer)
            .DistinctBy(candidate => SearchUrl.Write(candidate.Search), StringComparer.Ordinal)
            .Select(candidate => Tried(ask, candidate.Label, candidate.Search))
            .OfType<WayOut>();
        return new NothingFound(lines, [.. found]);
    }

    private static IEnumerable<(string Label, SearchRequest Search)> Candidates(SearchRequest request, SearchAnswer answer)
    {
        var filters = ActiveFilter.Of(request, answer);
        if (filters.Count > 1)
        {
            foreach (var filter in filters.Take(MostFilters)) yield return ($"Search without the filter “{filter.Label}: {filter.Value}”", filter.SearchWithout);
        }

        if (filters.Count > 0) yield return (filters.Count == 1 ? "Search without the filter" : "Search without the filters", SearchUrl.WithoutFilters(request));
        if (request.Match != WordRule.Any && answer.Query.Clauses.Count > 1) yield return ("Search for any of the words", request with { Match = WordRule.Any, Page = 1 });
        if (!request.Variants) yield return ("Include other spellings of names", request with { Variants = true, Page = 1 });
        if (request.Query.Contains('"', StringComparison.Ordinal))
        {
            yield return ("Search without the quotes", request with { Query = request.Query.Replace("\"", "", StringComparison.Ordinal).Trim(), Page = 1 });
        }
    }

    private static SearchRequest? Drop(SearchRequest request, QueryClause clause) =>
        ClauseRemoval.Without(request.Query, clause) is { Length: > 0 } rest ? request with { Query = rest, Page = 1 } : null;

    private static WayOut? Tried(PageQuestions ask, string label, SearchRequest? search) =>
        search is not null && ask.Count(search) is > 0 and var articles ? new WayOut(label, search, articles) : null;
}
