using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;

namespace SearchPortal.News.Catalog;

/// <summary>Answers questions about the values of facets on one snapshot.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="request">The search.</param>
/// <param name="cancellation">Stops the search.</param>
/// <param name="refusal">Why the request is not answered; null where it is.</param>
internal sealed class FacetRun(CatalogSnapshot snapshot, SearchRequest request, CancellationToken cancellation, string? refusal = null)
{
    private readonly SearchScope scope = new(snapshot, request, cancellation, refusal);

    /// <summary>Asks a run; where that costs too much, one that answers with the reason and finds nothing.</summary>
    public static T Answer<T>(CatalogSnapshot snapshot, SearchRequest request, Func<FacetRun, T> ask, CancellationToken cancellation)
    {
        try
        {
            return ask(new FacetRun(snapshot, request, cancellation));
        }
        catch (SearchTooCostlyException refused)
        {
            return ask(new FacetRun(snapshot, request, cancellation, refused.Message));
        }
    }

    private long Commit => snapshot.Searcher.Commit.Commit;

    public FacetPage Page(FacetPageRequest page)
    {
        if (scope.Problem is { } problem) return new FacetPage(page.Field, [], 0, Commit, problem);
        if (page.Field == SearchScope.DateDimension) return Dates(page);
        return new FacetPresenter(snapshot, request).Page(page, scope.Count(SearchScope.FacetOf(snapshot, page.Field)).Facets[0]);
    }

    /// <summary>Values that the articles of the search have more often than others.</summary>
    public SignificantValues Significant(string field, int size)
    {
        var found = scope.Count(SignificantReader.FacetOf(snapshot, field));
        return new SignificantReader(snapshot, scope, request).Of(field, size, found.Facets[0], found.Total + found.TotalPartial);
    }

    /// <summary>How often values of two facets meet.</summary>
    public CrossTable Cross(CrossTableRequest table)
    {
        FacetRequest rows = AxisOf(table.Rows), columns = AxisOf(table.Columns);
        var counts = scope.Count(rows, columns);
        var rowAxis = new CrossAxis(rows, Values(table.Rows, counts.Facets[0], table.RowSize));
        var columnAxis = new CrossAxis(columns, Values(table.Columns, counts.Facets[1], table.ColumnSize));
        var most = scope.Most(counts.Total);
        // Groups are only needed where two tables are added up.
        var cells = snapshot.Searcher.Cross(scope.All with { KeepGroups = most is not null }, rowAxis, columnAxis, cancellation);
        if (most is not null) cells = cells.Add(snapshot.Searcher.Cross(most with { KeepGroups = true }, rowAxis, columnAxis, cancellation));
        return new CrossTable(
            counts.Total + counts.TotalPartial,
            Side(table.Rows, rowAxis, counts.Facets[0]),
            Side(table.Columns, columnAxis, counts.Facets[1]),
            cells.Cells,
            Commit,
            scope.Problem);
    }

    private FacetPage Dates(FacetPageRequest page) => new PeriodPages(snapshot, scope, request).Of(page, request.FacetSize, width =>
    {
        var counts = scope.Count(SearchScope.DatesOf(snapshot, DateInterval.Day), SearchScope.DatesOf(snapshot, width)).Facets;
        return (counts[0], counts[1]);
    });

    private FacetRequest AxisOf(string field) =>
        (CrossTableRequest.IntervalOf(field) is { } interval ? SearchScope.DatesOf(snapshot, interval) : SearchScope.FacetOf(snapshot, field)) with { Dimension = "" };

    /// <summary>The values with most articles; of dates the latest, in the order of time.</summary>
    private string[] Values(string field, FacetCounts counts, int size) => CrossTableRequest.IntervalOf(field) is null
        ? [.. new FacetPresenter(snapshot, request).Most(field, counts, size)]
        : [.. counts.Counts.Keys.OrderDescending(StringComparer.Ordinal).Take(size).Order(StringComparer.Ordinal)];

    private CrossSide Side(string field, CrossAxis axis, FacetCounts counts)
    {
        var presenter = new FacetPresenter(snapshot, request);
        return new CrossSide(field, [.. axis.Values.Select(value => presenter.Present(field, value, counts.Counts[value]))], counts.Counts.Count - axis.Values.Count, counts.Missing);
    }
}
