using System.Globalization;

namespace SearchPortal.Web.Exports;

/// <summary>Times of exports.</summary>
internal static class ExportTime
{
    /// <summary>A time in UTC as ISO 8601 to the second.</summary>
    public static string Iso(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
