using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>A filter in force, and the search without it.</summary>
/// <param name="Label">What it filters, such as <c>Outlet</c> or <c>Not outlet</c>.</param>
/// <param name="Value">The value, as people call it.</param>
/// <param name="SearchWithout">The same search without this filter.</param>
public sealed record ActiveFilter(string Label, string Value, SearchRequest SearchWithout)
{
    /// <summary>The filters of a request, in the order of the page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Its answer, which knows the labels of values; null calls them as the address does.</param>
    public static IReadOnlyList<ActiveFilter> Of(SearchRequest request, SearchAnswer? answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filters = new List<ActiveFilter>();
        if (HumanDate.WriteRange(request.From, request.To) is { Length: > 0 } range)
        {
            filters.Add(new("Published", range, request with { From = null, To = null, Page = 1 }));
        }

        if (request.Undated) filters.Add(new("Published", "undated", request with { Undated = false, Page = 1 }));
        foreach (var field in FacetField.All)
        {
            var values = answer is null ? [] : field.CountsOf(answer).Values;
            foreach (var chosen in field.Selected(request))
            {
                filters.Add(new(field.Label, LabelOf(field, chosen, values), field.Select(request, Without(field.Selected(request), chosen))));
            }

            foreach (var leftOut in field.Excluded(request))
            {
                filters.Add(new("Not " + field.Name, LabelOf(field, leftOut, values), field.Exclude(request, Without(field.Excluded(request), leftOut))));
            }
        }

        return filters;
    }

    /// <summary>The values without those that are one of the given names of a value (its id, its label).</summary>
    internal static string[] Without(IReadOnlyList<string> values, params string[] names) =>
        [.. values.Where(value => !names.Contains(value, StringComparer.OrdinalIgnoreCase))];

    private static string LabelOf(FacetField field, string value, IReadOnlyList<FacetValue> values) =>
        values.FirstOrDefault(known => string.Equals(known.Value, value, StringComparison.OrdinalIgnoreCase)) is { } found ? field.LabelOf(found) : value;
}
