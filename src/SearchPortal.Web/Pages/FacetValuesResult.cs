using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>All that the page of a facet's values shows, of one commit.</summary>
/// <param name="Field">The facet.</param>
/// <param name="Request">The search whose articles are counted.</param>
/// <param name="Contains">What names must contain, or null.</param>
/// <param name="Offset">Values before this page.</param>
/// <param name="Values">The values.</param>
/// <param name="Chosen">Values that are chosen or left out and not on this page, so that they are not lost.</param>
/// <param name="Articles">Articles of the search.</param>
/// <param name="Problems">Parameters that were left aside.</param>
public sealed record FacetValuesResult(
    FacetField Field,
    SearchRequest Request,
    string? Contains,
    int Offset,
    FacetPage Values,
    IReadOnlyList<FacetValue> Chosen,
    long Articles,
    IReadOnlyList<ParameterProblem> Problems)
{
    internal static FacetValuesResult Of(ArticleCatalog catalog, FacetField field, ApiParameters parameters, SearchRequest search, CancellationToken cancellation)
    {
        var contains = parameters.Text(FacetUrl.Contains, SearchUrl.MaxValue) is { Length: > 0 } sought ? sought : null;
        var offset = parameters.Number(FacetUrl.Offset, 0, int.MaxValue, absent: 0);
        var request = FacetUrl.OfSearch(search);
        var leftAside = parameters.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray();
        return PageQuestions.Ask(
            catalog,
            ask =>
            {
                var page = ask.Facet(request with { FacetSize = FacetUrl.PageSize }, new FacetPageRequest(field.Name) { Contains = contains, Offset = offset });
                // Without hits and without values but those that the request names.
                var answer = ask.Search(request with { Size = 0, FacetSize = 0 });
                var listed = page.Values.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
                var chosen = field.CountsOf(answer).Values.Where(value => !listed.Contains(value.Value)).ToArray();
                return new FacetValuesResult(field, request, contains, offset, page, chosen, answer.Total + answer.TotalPartial, leftAside);
            },
            cancellation);
    }
}
