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
        var facet = SearchScope.FacetOf(snapshot, field);
        // Under a name that no filter has, so that all of them narrow it.
        var found = scope.Count(facet with { Dimension = "" });
        var articles = found.Total + found.TotalPartial;
        var corpus = snapshot.CorpusCounts(facet, scope.All.GroupBy);
        var presenter = new FacetPresenter(snapshot, request);
        // A story that is found without a value may have it by a report that is not found. It is compared as one without it.
        var values = found.Facets[0].Counts
            .Select(entry => (Value: entry.Key, Count: entry.Value, InCorpus: corpus.Facets[0].Counts[entry.Key]))
            .Select(entry => (entry.Value, entry.Count, entry.InCorpus, Score: LogLikelihood.OfExcess(entry.Count, articles, Math.Min(entry.InCorpus, corpus.Total - (articles - entry.Count)), corpus.Total)))
            .Where(entry => entry.Score > 0)
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Value, StringComparer.Ordinal)
            .Take(size)
            .Select(entry => new SignificantValue(presenter.Present(field, entry.Value, entry.Count), entry.InCorpus, entry.Score))
            .ToArray();
        return new SignificantValues(field, articles, corpus.Total, values, Commit, scope.Problem);
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

    /// <summary>Years, or what lies right below a year or another period; newest first.</summary>
    private FacetPage Dates(FacetPageRequest page)
    {
        DateSpan within = default;
        if (page.Parent is { } parent && !DateSpan.TryRead(parent, out within))
            return new FacetPage(page.Field, [], 0, Commit, $"“{parent}” is no year, month, quarter or week (parent). Write 2026, 2026-02, 2026-Q1 or 2026-W06.");
        var level = page.Parent is null ? DateInterval.Year : page.Parent.Trim().Length == 4 ? DateInterval.Month : DateInterval.Day;
        var counts = scope.Count(SearchScope.DatesOf(snapshot, DateInterval.Day), SearchScope.DatesOf(snapshot, level)).Facets;
        var byDay = counts[0];
        var histogram = new HistogramBuilder(request, snapshot.Zone);
        var values = HistogramBuilder.Days(byDay)
            .Where(entry => page.Parent is null || (entry.Day >= within.First && entry.Day < within.After))
            .GroupBy(entry => DatePeriods.Start(entry.Day, level))
            .OrderByDescending(period => period.Key)
            .Select(period => (Name: DatePeriods.Name(period.Key, level), Selected: histogram.IsSelected(period.Key, level, scope.Dates?.From, scope.Dates?.Until)))
            .Select(period => new FacetValue(period.Name, period.Name, counts[1].Counts[period.Name], period.Selected, Parent: page.Parent?.Trim()))
            .ToList();
        if (page.Parent is null && byDay.Missing > 0) values.Add(new FacetValue(FacetValue.Unknown, "undated", byDay.Missing, request.Undated));
        if (page.Contains is { } sought) values.RemoveAll(value => !value.Label.Contains(sought.Trim(), StringComparison.OrdinalIgnoreCase));
        return new FacetPage(page.Field, [.. values.Skip(page.Offset).Take(request.FacetSize)], values.Count, Commit, null);
    }

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
