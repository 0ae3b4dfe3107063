using System.Globalization;

namespace SearchPortal.News.Catalog;

/// <summary>A period as asked for: a year <c>2026</c>, a quarter <c>2026-Q1</c>, a month <c>2026-02</c>, a week <c>2026-W06</c> or a day <c>2026-02-01</c>.</summary>
/// <param name="First">Its first day.</param>
/// <param name="After">The day after its last.</param>
internal readonly record struct DateSpan(DateTime First, DateTime After)
{
    /// <summary>Reads a period; false where the text is none.</summary>
    public static bool TryRead(string text, out DateSpan span)
    {
        span = default;
        text = text.Trim();
        if (TryReadNumbered(text, out var first, out var interval) || TryReadDate(text, out first, out interval))
            span = new DateSpan(first, DatePeriods.Next(first, interval));
        return span != default;
    }

    /// <summary>Midnight of a day in a zone, in seconds since 1970 UTC.</summary>
    public static long Instant(DateTime day, TimeZoneInfo zone) =>
        PublishedText.Instant(new Dates.PublishedDate(day, Dates.DatePrecision.Day, null), zone);

    private static bool TryReadDate(string text, out DateTime first, out DateInterval interval)
    {
        (var format, interval) = text.Length switch { 4 => ("yyyy", DateInterval.Year), 7 => ("yyyy-MM", DateInterval.Month), _ => ("yyyy-MM-dd", DateInterval.Day) };
        first = default;
        return text.Length == format.Length && text.All(c => char.IsAsciiDigit(c) || c == '-')
            && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out first) && IsWithin(first.Year);
    }

    /// <summary>Quarters and weeks: <c>2026-Q1</c>, <c>2026-W06</c>.</summary>
    private static bool TryReadNumbered(string text, out DateTime first, out DateInterval interval)
    {
        (first, interval) = (default, default);
        if (text.Length is not (7 or 8) || text[4] != '-' || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsWithin(year)
            || !int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        switch (text[5])
        {
            case 'Q' or 'q' when text.Length == 7 && number is >= 1 and <= 4:
                (first, interval) = (DatePeriods.FirstOfQuarter(year, number), DateInterval.Quarter);
                return true;
            case 'W' or 'w' when text.Length == 8 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year):
                (first, interval) = (ISOWeek.ToDateTime(year, number, DayOfWeek.Monday), DateInterval.Week);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first and the last year that a calendar has are left out: what lies before and after them can't be told.</summary>
    private static bool IsWithin(int year) => year is > 1 and < 9999;
}
