using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>
/// The address of all values of a facet: <c>/search/facets/{field}?…&amp;contains=&amp;offset=</c>, with the parameters of the search whose articles are counted.
/// </summary>
public static class FacetUrl
{
    /// <summary>What stands before the field.</summary>
    public const string Path = SearchUrl.Path + "/facets/";

    /// <summary>Values on a page.</summary>
    public const int PageSize = 60;

    /// <summary>The parameter of the search inside.</summary>
    public const string Contains = "contains";

    /// <summary>The parameter of the values that are passed over.</summary>
    public const string Offset = "offset";

    /// <summary>Writes the address.</summary>
    /// <param name="field">The facet.</param>
    /// <param name="request">The search.</param>
    /// <param name="contains">What names must contain, or null.</param>
    /// <param name="offset">How many values to pass over.</param>
    public static string Write(FacetField field, SearchRequest request, string? contains = null, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(field);
        return SearchUrl.Write(
            OfSearch(request),
            Path + field.Name,
            new(Contains, contains),
            new(Offset, offset == 0 ? null : offset.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The search without what belongs to a page of hits alone.</summary>
    internal static SearchRequest OfSearch(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { Page = 1, Cursor = null, FacetSize = new SearchRequest().FacetSize };
    }
}
