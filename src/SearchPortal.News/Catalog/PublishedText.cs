using System.Globalization;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Catalog;

/// <summary>Dates as instants for the index, and as text of their own precision.</summary>
internal static class PublishedText
{
    /// <summary>The instant in seconds since 1970 UTC. A date without an offset is taken in the index's zone, so that histograms in that zone
    /// put it on the day that it states.</summary>
    public static long Instant(PublishedDate date, TimeZoneInfo zone)
    {
        var offset = date.Offset ?? zone.GetUtcOffset(DateTime.SpecifyKind(date.Local, DateTimeKind.Unspecified));
        return (DateTime.SpecifyKind(date.Local, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond - (long)offset.TotalSeconds;
    }

    /// <summary>ISO 8601 of the date's own precision.</summary>
    public static string Iso(PublishedDate date)
    {
        var text = date.Local.ToString(date.Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd'T'HH:mm:ss",
        }, CultureInfo.InvariantCulture);
        if (date.Precision != DatePrecision.Second || date.Offset is not { } offset) return text;
        if (offset == TimeSpan.Zero) return text + "Z";
        return text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>The calendar day of an instant in a zone, <c>yyyy-MM-dd</c>.</summary>
    public static string Day(long instant, TimeZoneInfo zone) => LocalDay(instant, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The calendar day of an instant in a zone.</summary>
    public static DateTime LocalDay(long instant, TimeZoneInfo zone)
    {
        var utc = DateTime.UnixEpoch.AddSeconds(instant);
        return (utc + zone.GetUtcOffset(utc)).Date;
    }
}
