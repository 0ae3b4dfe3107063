using SearchPortal.Engine.Collecting;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>Makes a histogram of counts by day.</summary>
internal sealed class HistogramBuilder(SearchRequest request, TimeZoneInfo zone)
{
    /// <summary>More bars than this say nothing: the interval is then the next wider one.</summary>
    public const int MostBars = 400;

    // Up to four months are shown by day, up to a year by week, up to five years by month.
    private const int DaysByDay = 124;
    private const int WeeksByWeek = 53;
    private const int MonthsByMonth = 60;

    // Days first: they tell the others.
    private static readonly DateInterval[] Intervals = [DateInterval.Day, DateInterval.Week, DateInterval.Month, DateInterval.Quarter, DateInterval.Year];

    /// <summary>What is counted for a histogram. Articles of wider periods are summed up from those of days; a group that has articles on several days
    /// counts once in a week, so each width is counted of its own.</summary>
    public static IReadOnlyList<FacetRequest> Facets(CatalogSnapshot snapshot, SearchRequest request) => IsOfGroups(request)
        ? [.. Intervals.Select(interval => SearchScope.DatesOf(snapshot, interval))]
        : [SearchScope.DatesOf(snapshot, DateInterval.Day)];

    /// <summary>Of the counts of <see cref="Facets"/> those of a width; those of days where no others were counted.</summary>
    public static FacetCounts OfWidth(IReadOnlyList<FacetCounts> counts, DateInterval interval) => counts.Count > 1 ? counts[Array.IndexOf(Intervals, interval)] : counts[0];

    /// <param name="counts">The counts of <see cref="Facets"/>.</param>
    /// <param name="from">First instant asked for.</param>
    /// <param name="until">The instant just beyond the last asked for.</param>
    public DateHistogram Build(IReadOnlyList<FacetCounts> counts, long? from, long? until)
    {
        var byDay = counts[0];
        var days = Days(byDay).ToArray();
        Array.Sort(days, (left, right) => left.Day.CompareTo(right.Day));
        if (days.Length == 0) return new DateHistogram(request.Interval ?? DateInterval.Year, [], byDay.Missing);
        var interval = request.Interval ?? Choose(days[0].Day, days[^1].Day);
        while (interval > DateInterval.Year && BarsBetween(days[0].Day, days[^1].Day, interval) > MostBars) interval--;

        var byPeriod = counts.Count > 1 ? OfWidth(counts, interval).Counts : null;
        var bars = new List<DateBar>();
        var next = 0;
        for (var start = DatePeriods.Start(days[0].Day, interval); start <= days[^1].Day;)
        {
            var name = DatePeriods.Name(start, interval);
            var end = DatePeriods.Next(start, interval);
            long count = 0;
            for (; next < days.Length && days[next].Day < end; next++) count += days[next].Count;
            bars.Add(new DateBar(name, byPeriod is null ? count : byPeriod.GetValueOrDefault(name), IsSelected(start, interval, from, until)));
            start = end;
        }

        return new DateHistogram(interval, bars, byDay.Missing);
    }

    /// <summary>The days of counts by day, in no order.</summary>
    public static IEnumerable<(DateTime Day, long Count)> Days(FacetCounts byDay) =>
        byDay.Counts.Select(entry => (DatePeriods.DayOf(entry.Key), entry.Value));

    /// <summary>Whether a request counts groups of articles.</summary>
    public static bool IsOfGroups(SearchRequest request) => GroupReader.FieldOf(request.Count) is not null;

    private static DateInterval Choose(DateTime first, DateTime last)
    {
        if ((last - first).TotalDays <= DaysByDay) return DateInterval.Day;
        if (BarsBetween(first, last, DateInterval.Week) <= WeeksByWeek) return DateInterval.Week;
        return BarsBetween(first, last, DateInterval.Month) <= MonthsByMonth ? DateInterval.Month : DateInterval.Year;
    }

    private static int BarsBetween(DateTime first, DateTime last, DateInterval interval)
    {
        DateTime start = DatePeriods.Start(first, interval), end = DatePeriods.Start(last, interval);
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        return 1 + interval switch
        {
            DateInterval.Year => months / 12,
            DateInterval.Quarter => months / 3,
            DateInterval.Month => months,
            DateInterval.Week => (int)(end - start).TotalDays / 7,
            _ => (int)(end - start).TotalDays,
        };
    }

    /// <summary>Whether the dates asked for cover a part of a period.</summary>
    public bool IsSelected(DateTime start, DateInterval interval, long? from, long? until)
    {
        if (from is null && until is null) return false;
        return !(DateSpan.Instant(DatePeriods.Next(start, interval), zone) <= from) && !(DateSpan.Instant(start, zone) >= until);
    }
}
