using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>The address of a table of two facets: <c>/search/cross?…&amp;rows=&amp;columns=</c>, with the parameters of the search whose articles are counted.</summary>
public static class CrossUrl
{
    /// <summary>The page of tables.</summary>
    public const string Path = SearchUrl.Path + "/cross";

    /// <summary>The parameter of what has a row.</summary>
    public const string Rows = "rows";

    /// <summary>The parameter of what has a column.</summary>
    public const string Columns = "columns";

    /// <summary>What may be in a row or a column, and what to call it.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
    [
        .. FacetField.All.Select(field => KeyValuePair.Create(field.Name, field.Label)),
        new("year", "Year"), new("quarter", "Quarter"), new("month", "Month"),
    ];

    /// <summary>Writes the address.</summary>
    /// <param name="request">The search.</param>
    /// <param name="rows">What has a row.</param>
    /// <param name="columns">What has a column.</param>
    public static string Write(SearchRequest request, string rows = "actor", string columns = "outlet") =>
        SearchUrl.Write(FacetUrl.OfSearch(request), Path, new(Rows, rows), new(Columns, columns));

    /// <summary>The search that finds exactly the articles that a value counts in a search, or null where no address says that.</summary>
    /// <param name="search">The search that was counted.</param>
    /// <param name="field">The field of the value, one of <see cref="Fields"/>.</param>
    /// <param name="value">The value.</param>
    public static SearchRequest? Narrow(SearchRequest search, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(search);
        if (FacetField.All.FirstOrDefault(known => known.Name == field) is not { } facet)
        {
            return search is { From: null, To: null, Undated: false } ? search with { From = value, To = value, Page = 1, Cursor = null } : null;
        }

        var chosen = facet.Selected(search);
        if (chosen.Count == 0 || chosen.Contains(value) && facet.Match(search) == FacetMatch.Any) return facet.Select(search, [value]);
        if (chosen.Contains(value)) return search with { Page = 1, Cursor = null };
        // One more of several that an article must all have; of several of which it needs one, no address says "and this one".
        return facet.HasMatch && (chosen.Count == 1 || facet.Match(search) == FacetMatch.All)
            ? facet.WithMatch(facet.Select(search, [.. chosen, value]), FacetMatch.All)
            : null;
    }
}
