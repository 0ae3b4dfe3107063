using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>All that one pass over the articles of a search counts: facets, periods, and what significant values are found by.</summary>
internal sealed class AnswerFacets
{
    private readonly List<FacetRequest> all;
    private readonly int periods;
    private readonly Dictionary<string, int> narrowed = new(StringComparer.Ordinal);

    public AnswerFacets(CatalogSnapshot snapshot, SearchRequest request, SearchScope scope)
    {
        all = [.. SearchScope.FacetFields.Select(field => SearchScope.FacetOf(snapshot, field))];
        all.AddRange(HistogramBuilder.Facets(snapshot, request));
        periods = all.Count - SearchScope.FacetFields.Count;
        foreach (var field in request.Significant)
        {
            // A facet that has no filter of its own is narrowed by all of them, and counted already.
            var place = Place(field);
            if (scope.All.Filters.Any(filter => filter.Dimension == field))
            {
                place = all.Count;
                all.Add(SignificantReader.FacetOf(snapshot, field));
            }

            narrowed[field] = place;
        }
    }

    /// <summary>What to count.</summary>
    public IReadOnlyList<FacetRequest> Requests => all;

    /// <summary>The counts of a field's facet.</summary>
    /// <param name="counts">The counts of <see cref="Requests"/>.</param>
    /// <param name="field">The field.</param>
    public static FacetCounts Facet(IReadOnlyList<FacetCounts> counts, string field) => counts[Place(field)];

    /// <summary>The counts of a field's values in the articles that pass all filters; the field is one of <see cref="SearchRequest.Significant"/>.</summary>
    public FacetCounts Narrowed(IReadOnlyList<FacetCounts> counts, string field) => counts[narrowed[field]];

    /// <summary>The counts of <see cref="HistogramBuilder.Facets"/>.</summary>
    public IReadOnlyList<FacetCounts> Periods(IReadOnlyList<FacetCounts> counts) => [.. counts.Skip(SearchScope.FacetFields.Count).Take(periods)];

    private static int Place(string field)
    {
        for (var place = 0; place < SearchScope.FacetFields.Count; place++)
        {
            if (SearchScope.FacetFields[place] == field) return place;
        }

        throw new ArgumentException($"there is no facet '{field}'; there are {string.Join(", ", SearchScope.FacetFields)}");
    }
}
