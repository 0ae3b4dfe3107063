using System.Text.RegularExpressions;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>Dates as the standards of news agencies write them.</summary>
internal static partial class CompactDate
{
    /// <summary>A date of ISO 8601's basic form (<c>20260202T100000Z</c>) in its extended one; any other text as it is.</summary>
    public static string? Extended(string? date)
    {
        if (date is null) return null;
        var match = Basic().Match(date.Trim());
        if (!match.Success) return date;
        var day = $"{match.Groups["year"]}-{match.Groups["month"]}-{match.Groups["day"]}";
        if (!match.Groups["hour"].Success) return day;
        var zone = match.Groups["zone"].Value;
        if (zone.Length == 5) zone = zone[..3] + ":" + zone[3..];
        var second = match.Groups["second"].Success ? match.Groups["second"].Value : "00";
        return $"{day}T{match.Groups["hour"]}:{match.Groups["minute"]}:{second}{zone}";
    }

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(T?(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?([.,][0-9]+)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Basic();
}
