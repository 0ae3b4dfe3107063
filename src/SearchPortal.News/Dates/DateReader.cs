using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Dates;

/// <summary>Reads dates as sources write them.</summary>
/// <remarks>
/// ISO 8601 from a year to a second, with or without an offset; English dates such as <c>Monday, 02 February 2026</c>,
/// <c>2 February 2026</c>, <c>Feb 2, 2026</c> and <c>February 2026</c>; mail dates such as <c>Mon, 02 Feb 2026 10:00:00 GMT</c>.
/// Nothing is guessed: <c>02/03/2026</c> and a weekday alone are no dates, nor is a date whose weekday is not its own.
/// </remarks>
internal static partial class DateReader
{
    /// <summary>The first year that counts as a date of news.</summary>
    public const int FirstYear = 1600;

    /// <summary>How far ahead of now a date may lie: a day for time zones, a day for papers dated tomorrow.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    private const int LongestDate = 64;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The date as written.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <returns>The date, or null where the text is no date from <see cref="FirstYear"/> to <see cref="Ahead"/> of now.</returns>
    public static PublishedDate? Read(string text, DateTimeOffset now)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestDate) return null;
        var date = ReadForm(Iso().Match(trimmed)) ?? ReadForm(DayFirst().Match(trimmed)) ?? ReadForm(MonthFirst().Match(trimmed));
        return date is not null && IsPlausible(date, now) ? date : null;
    }

    private static PublishedDate? ReadForm(Match match)
    {
        if (!match.Success) return null;
        var year = Number(match, "year") ?? 0;
        var month = match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value) : Number(match, "month");
        var day = Number(match, "day");
        var hour = Number(match, "hour");
        var precision = hour is not null ? DatePrecision.Second
            : day is not null ? DatePrecision.Day
            : month is not null ? DatePrecision.Month
            : DatePrecision.Year;
        if (year < FirstYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month ?? 1)) return null;

        int minute = Number(match, "minute") ?? 0, second = Number(match, "second") ?? 0;
        if (hour > 23 || minute > 59 || second > 59) return null;
        var local = new DateTime(year, month ?? 1, day ?? 1, hour ?? 0, minute, second, DateTimeKind.Unspecified);
        if (match.Groups["weekday"].Success && (day is null || !IsWeekday(local, match.Groups["weekday"].Value))) return null;

        if (!match.Groups["zone"].Success) return new PublishedDate(local, precision, null);
        return OffsetOf(match.Groups["zone"].Value) is { } offset ? new PublishedDate(local, precision, offset) : null;
    }

    private static bool IsPlausible(PublishedDate date, DateTimeOffset now)
    {
        if (date.Local.Year > now.Year + 1) return false;
        var instant = new DateTimeOffset(date.Local, TimeSpan.Zero) - (date.Offset ?? TimeSpan.Zero);
        return instant <= now + Ahead;
    }

    private static TimeSpan? OffsetOf(string zone)
    {
        if (zone[0] is not ('+' or '-')) return TimeSpan.Zero;
        var digits = zone.Replace(":", "", StringComparison.Ordinal);
        var hours = int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture);
        var offset = new TimeSpan(hours, minutes, 0);
        if (minutes > 59 || offset > TimeSpan.FromHours(14)) return null;
        return zone[0] == '-' ? -offset : offset;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int MonthOf(string name) => 1 + Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
        month => month.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private static bool IsWeekday(DateTime date, string name) =>
        date.DayOfWeek.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase);

    private const string Month =
        "(?<name>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\\.?";

    private const string Weekday =
        "((?<weekday>Mon(day)?|Tue(s(day)?)?|Wed(nesday)?|Thu(rs(day)?)?|Fri(day)?|Sat(urday)?|Sun(day)?)\\.?,? +)?";

    private const string Time = "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?( *(?<zone>GMT|UTC|Z|[+-][0-9]{2}:?[0-9]{2}))?";

    [GeneratedRegex("^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})([T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]{1,9})?)?( ?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2}))?)?)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex("^" + Weekday + "((?<day>[0-9]{1,2})(st|nd|rd|th)? +)?" + Month + ",? +(?<year>[0-9]{4})(,? +" + Time + ")?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex("^" + Weekday + Month + " +(?<day>[0-9]{1,2})(st|nd|rd|th)?(,| ) *(?<year>[0-9]{4})(,? +" + Time + ")?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthFirst();
}
