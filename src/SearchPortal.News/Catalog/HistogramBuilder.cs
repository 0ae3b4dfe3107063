using System.Globalization;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Makes a histogram of counts by day.</summary>
internal sealed class HistogramBuilder(SearchRequest request, TimeZoneInfo zone)
{
    /// <summary>More bars than this say nothing: the interval is then the next wider one.</summary>
    public const int MostBars = 400;

    // Up to four months are shown by day, up to five years by month.
    private const int DaysByDay = 124;
    private const int MonthsByMonth = 60;

    /// <param name="byDay">Articles by day.</param>
    /// <param name="from">First instant asked for.</param>
    /// <param name="until">The instant just beyond the last asked for.</param>
    public DateHistogram Build(FacetCounts byDay, long? from, long? until)
    {
        var days = byDay.Counts.Select(entry => (Day: DateTime.ParseExact(entry.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), entry.Value)).OrderBy(entry => entry.Day).ToArray();
        if (days.Length == 0) return new DateHistogram(request.Interval ?? DateInterval.Year, [], byDay.Missing);
        var interval = request.Interval ?? Choose(days[0].Day, days[^1].Day);
        while (interval > DateInterval.Year && BarsBetween(days[0].Day, days[^1].Day, interval) > MostBars) interval--;

        var counts = days.GroupBy(entry => Start(entry.Day, interval)).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value));
        var bars = new List<DateBar>();
        for (var start = Start(days[0].Day, interval); start <= days[^1].Day; start = Next(start, interval))
            bars.Add(new DateBar(Name(start, interval), counts.GetValueOrDefault(start), IsSelected(start, interval, from, until)));
        return new DateHistogram(interval, bars, byDay.Missing);
    }

    private static DateInterval Choose(DateTime first, DateTime last)
    {
        if ((last - first).TotalDays <= DaysByDay) return DateInterval.Day;
        return BarsBetween(first, last, DateInterval.Month) <= MonthsByMonth ? DateInterval.Month : DateInterval.Year;
    }

    private static int BarsBetween(DateTime first, DateTime last, DateInterval interval) => 1 + interval switch
    {
        DateInterval.Year => last.Year - first.Year,
        DateInterval.Month => (last.Year - first.Year) * 12 + last.Month - first.Month,
        _ => (int)(last - first).TotalDays,
    };

    private static DateTime Start(DateTime day, DateInterval interval) => interval switch
    {
        DateInterval.Year => new DateTime(day.Year, 1, 1),
        DateInterval.Month => new DateTime(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateTime Next(DateTime start, DateInterval interval) => interval switch
    {
        DateInterval.Year => start.AddYears(1),
        DateInterval.Month => start.AddMonths(1),
        _ => start.AddDays(1),
    };

    private static string Name(DateTime start, DateInterval interval) => start.ToString(interval switch
    {
        DateInterval.Year => "yyyy",
        DateInterval.Month => "yyyy-MM",
        _ => "yyyy-MM-dd",
    }, CultureInfo.InvariantCulture);

    private bool IsSelected(DateTime start, DateInterval interval, long? from, long? until)
    {
        if (from is null && until is null) return false;
        return !(DateSpan.Instant(Next(start, interval), zone) <= from) && !(DateSpan.Instant(start, zone) >= until);
    }
}
