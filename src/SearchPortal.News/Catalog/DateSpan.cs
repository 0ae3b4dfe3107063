using System.Globalization;

namespace SearchPortal.News.Catalog;

/// <summary>A year, a month or a day as asked for: <c>2026</c>, <c>2026-02</c> or <c>2026-02-01</c>.</summary>
/// <param name="First">Its first day.</param>
/// <param name="After">The day after its last.</param>
internal readonly record struct DateSpan(DateTime First, DateTime After)
{
    /// <summary>Reads a year, month or day; false where the text is none.</summary>
    public static bool TryRead(string text, out DateSpan span)
    {
        span = default;
        text = text.Trim();
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (format is null || !text.All(c => char.IsAsciiDigit(c) || c == '-')
            || !DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year is 1 or 9999)
            return false;
        span = new DateSpan(first, text.Length switch { 4 => first.AddYears(1), 7 => first.AddMonths(1), _ => first.AddDays(1) });
        return true;
    }

    /// <summary>Midnight of a day in a zone, in seconds since 1970 UTC.</summary>
    public static long Instant(DateTime day, TimeZoneInfo zone) =>
        PublishedText.Instant(new Dates.PublishedDate(day, Dates.DatePrecision.Day, null), zone);
}
