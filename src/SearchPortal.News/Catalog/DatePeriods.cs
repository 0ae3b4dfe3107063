using System.Collections.Concurrent;
using System.Globalization;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Years, quarters, months, weeks and days: where they begin and what they are called.</summary>
internal static class DatePeriods
{
    private const int MonthsOfQuarter = 3;
    private const int DaysOfWeek = 7;

    /// <summary>The first day of the period that a day is in.</summary>
    public static DateTime Start(DateTime day, DateInterval interval) => interval switch
    {
        DateInterval.Year => new DateTime(day.Year, 1, 1),
        DateInterval.Quarter => new DateTime(day.Year, (Quarter(day) - 1) * MonthsOfQuarter + 1, 1),
        DateInterval.Month => new DateTime(day.Year, day.Month, 1),
        DateInterval.Week => day.Date.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek)),
        _ => day.Date,
    };

    /// <summary>The first day of the period after the one that begins here.</summary>
    public static DateTime Next(DateTime start, DateInterval interval) => interval switch
    {
        DateInterval.Year => start.AddYears(1),
        DateInterval.Quarter => start.AddMonths(MonthsOfQuarter),
        DateInterval.Month => start.AddMonths(1),
        DateInterval.Week => start.AddDays(DaysOfWeek),
        _ => start.AddDays(1),
    };

    /// <summary>The name of the period that begins here; <see cref="DateSpan"/> reads it.</summary>
    public static string Name(DateTime start, DateInterval interval) => interval switch
    {
        DateInterval.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        DateInterval.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{Quarter(start)}"),
        DateInterval.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateInterval.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(start):0000}-W{ISOWeek.GetWeekOfYear(start):00}"),
        _ => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The day of a name of a day. A histogram reads thousands of them.</summary>
    public static DateTime DayOf(string name)
    {
        return new DateTime(Number(0, 4), Number(5, 7), Number(8, 10));

        int Number(int from, int until) => int.Parse(name.AsSpan(from, until - from), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The first day of a quarter.</summary>
    public static DateTime FirstOfQuarter(int year, int quarter) => new(year, (quarter - 1) * MonthsOfQuarter + 1, 1);

    /// <summary>Parts instants into the periods of a zone, for many threads. It remembers the periods that it met, since segments meet them again.</summary>
    public static Func<long, NumberBucket> Buckets(DateInterval interval, TimeZoneInfo zone)
    {
        var known = new ConcurrentDictionary<DateTime, NumberBucket>();
        return instant =>
        {
            var day = PublishedText.LocalDay(instant, zone);
            if (!known.TryGetValue(day, out var bucket))
            {
                var start = Start(day, interval);
                bucket = new NumberBucket(Name(start, interval), DateSpan.Instant(start, zone), DateSpan.Instant(Next(start, interval), zone) - 1);
                known[day] = bucket;
            }

            // Where a zone's clock is put back at midnight, an instant of the old day may lie behind the new one's beginning.
            return bucket.Contains(instant) ? bucket : new NumberBucket(bucket.Name, instant, instant);
        };
    }

    private static int Quarter(DateTime day) => (day.Month - 1) / MonthsOfQuarter + 1;
}
