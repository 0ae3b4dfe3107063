using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Lists articles by period: years, or what lies right below a year or another period; newest first.</summary>
/// <param name="snapshot">The snapshot that was searched.</param>
/// <param name="scope">The articles.</param>
/// <param name="request">The search.</param>
internal sealed class PeriodPages(CatalogSnapshot snapshot, SearchScope scope, SearchRequest request)
{
    /// <summary>The width of the periods that a page lists.</summary>
    public static DateInterval WidthOf(FacetPageRequest page) =>
        page.Parent is null ? DateInterval.Year : page.Parent.Trim().Length == 4 ? DateInterval.Month : DateInterval.Day;

    /// <param name="page">What is listed.</param>
    /// <param name="size">How many periods at most.</param>
    /// <param name="countsOf">Counts by day, and by the width of the page.</param>
    public FacetPage Of(FacetPageRequest page, int size, Func<DateInterval, (FacetCounts ByDay, FacetCounts ByWidth)> countsOf)
    {
        DateSpan within = default;
        if (page.Parent is { } parent && !DateSpan.TryRead(parent, out within))
            return Refused(page, $"“{parent}” is no year, month, quarter or week (parent). Write 2026, 2026-02, 2026-Q1 or 2026-W06.");
        var width = WidthOf(page);
        var (byDay, byWidth) = countsOf(width);
        var histogram = new HistogramBuilder(request, snapshot.Zone);
        var values = HistogramBuilder.Days(byDay)
            .Where(entry => page.Parent is null || (entry.Day >= within.First && entry.Day < within.After))
            .GroupBy(entry => DatePeriods.Start(entry.Day, width), entry => entry.Count)
            .OrderByDescending(period => period.Key)
            .Select(period => (Name: DatePeriods.Name(period.Key, width), Sum: period.Sum(), Selected: histogram.IsSelected(period.Key, width, scope.Dates?.From, scope.Dates?.Until)))
            // A group that has articles on several days counts once in a year: only articles add up.
            .Select(period => new FacetValue(period.Name, period.Name, HistogramBuilder.IsOfGroups(request) ? byWidth.Counts[period.Name] : period.Sum, period.Selected, Parent: page.Parent?.Trim()))
            .ToList();
        if (page.Parent is null && byDay.Missing > 0) values.Add(new FacetValue(FacetValue.Unknown, "undated", byDay.Missing, request.Undated));
        if (page.Contains is { } sought) values.RemoveAll(value => !value.Label.Contains(sought.Trim(), StringComparison.OrdinalIgnoreCase));
        return new FacetPage(page.Field, [.. values.Skip(page.Offset).Take(size)], values.Count, snapshot.Searcher.Commit.Commit, null);
    }

    /// <summary>No periods, and why.</summary>
    public FacetPage Refused(FacetPageRequest page, string problem) => new(page.Field, [], 0, snapshot.Searcher.Commit.Commit, problem);
}
