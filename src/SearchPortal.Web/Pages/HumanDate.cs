using System.Globalization;

namespace SearchPortal.Web.Pages;

/// <summary>Dates as people write them, no more precise than they are.</summary>
internal static class HumanDate
{
    /// <summary>
    /// <c>2026</c> → 2026, <c>2026-Q1</c> → Q1 2026, <c>2026-02</c> → February 2026, <c>2026-W06</c> → week 6 of 2026, <c>2026-02-02</c> → 2 February 2026,
    /// <c>2026-02-02T10:00:00+05:00</c> → 2 February 2026, 10:00 (UTC+05:00). Anything else stays as it is.
    /// </summary>
    public static string Write(string iso)
    {
        if (iso is [_, _, _, _, '-', 'Q', var quarter]) return $"Q{quarter} {iso[..4]}";
        if (iso is [_, _, _, _, '-', 'W', _, _]) return $"week {iso[6..].TrimStart('0')} of {iso[..4]}";
        var day = iso.Length > 10 ? iso[..10] : iso;
        if (!DateTime.TryParseExact(day, FormatOf(day.Length), CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return iso;
        var written = date.ToString(day.Length switch { 4 => "yyyy", 7 => "MMMM yyyy", _ => "d MMMM yyyy" }, CultureInfo.InvariantCulture);
        return iso.Length >= 16 ? $"{written}, {iso[11..16]}{Zone(iso)}" : written;
    }

    /// <summary>A range as a phrase: from 2 February 2026 to 2027, since 2026, until 2026, or in February 2026.</summary>
    public static string WriteRange(string? from, string? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } start, null) => "since " + Write(start),
        (null, { } end) => "until " + Write(end),
        ({ } start, { } end) when start == end => (start.Length == 10 ? "on " : "in ") + Write(start),
        ({ } start, { } end) => $"{Write(start)} to {Write(end)}",
    };

    private static string FormatOf(int length) => length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };

    private static string Zone(string iso) =>
        iso.EndsWith('Z') ? " (UTC)" : iso.Length >= 25 && iso[^6] is '+' or '-' ? $" (UTC{iso[^6..]})" : "";
}
