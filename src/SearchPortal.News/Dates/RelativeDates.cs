namespace SearchPortal.News.Dates;

/// <summary>Reads dates that say when only together with another date: <c>3 hours ago</c>, <c>yesterday</c>, <c>on Monday</c>, <c>Feb. 2</c>.</summary>
internal static class RelativeDates
{
    private const int LongestText = 80;
    private const int MostDaysBack = 330;
    // An abbreviation alone says too little: "mar", "do".
    private const int ShortestWeekday = 4;
    private const int MinutesOfDay = 24 * 60;

    private static readonly (DateWordKind Kind, int Days)[] NamedDays = [(DateWordKind.Today, 0), (DateWordKind.Yesterday, 1), (DateWordKind.BeforeYesterday, 2)];

    /// <summary>Whether a text is such a date as a whole.</summary>
    public static bool Is(string text) => Read(text, new DateAnchor(new DateTime(2000, 6, 1), HasTime: true, "")) is not null;

    /// <summary>Reads a text that is such a date as a whole.</summary>
    /// <param name="text">The text, without words that say what it is the date of.</param>
    /// <param name="anchor">What it is counted from.</param>
    /// <returns>The date, marked as inferred; to the day, or to the minute where a time stands there. Null where the text is none, or where it does
    /// not follow to the day.</returns>
    public static PublishedDate? Read(string text, DateAnchor anchor)
    {
        if (text.Length > LongestText) return null;
        var pieces = new DateText(text.Trim());
        // "Il y a" starts with a word that may also stand before a day.
        var (end, day) = Ago(pieces, 0, anchor);
        var start = pieces.Skip(0, DateWordKind.Lead);
        if (end == 0) (end, day) = Named(pieces, start, anchor);
        if (end == 0) (end, day) = WithoutYear(pieces, start, anchor);
        if (end == 0) (end, day) = Weekday(pieces, start, anchor);
        if (end == 0 || day is not { } found) return null;

        var timeAt = pieces.Skip(pieces.SkipSigns(end, ",،-–—|"), DateWordKind.At);
        var behind = TimeGrammar.Read(pieces, timeAt, isBehindDate: true, out var time);
        var isTimed = behind > 0 && time.IsOfDay;
        if (isTimed) end = behind;
        if (pieces.SkipSigns(end, ".") != pieces.Count) return null;
        var local = isTimed ? found.Date.Add(new TimeSpan(time.Hour, time.Minute, time.Second)) : found.Date;
        return new PublishedDate(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), isTimed ? DatePrecision.Second : DatePrecision.Day, isTimed ? time.Zone?.OffsetAt(local) : null)
        {
            Inferred = $"“{text.Trim()}”, counted from {anchor.What}",
        };
    }

    // Weeks are none: "2 weeks ago" is no day.
    private static (int End, DateTime? Day) Ago(DateText text, int at, DateAnchor anchor)
    {
        var first = text.Match(at, DateWordKind.AgoFirst).Length;
        var next = at + first;
        var number = text.Number(next, 1, 3);
        if (number >= 0) next++;
        else if (text.Match(next, DateWordKind.Number) is { Length: > 0 } named) (number, next) = (named.Value, next + named.Length);
        else if (first > 0) number = 1;
        else return default;

        var (length, minutes) = text.Match(next, DateWordKind.Unit);
        if (length == 0) return default;
        next += length;
        if (first == 0)
        {
            var behind = text.Match(next, DateWordKind.Ago).Length;
            if (behind == 0) return default;
            next += behind;
        }

        var isOfDay = minutes >= MinutesOfDay;
        var isKnown = minutes <= 2 * MinutesOfDay && (isOfDay || anchor.HasTime);
        return (next, isKnown ? anchor.Local.AddMinutes(-(double)number * minutes) : null);
    }

    private static (int End, DateTime? Day) Named(DateText text, int at, DateAnchor anchor)
    {
        foreach (var (kind, days) in NamedDays)
        {
            if (text.Match(at, kind).Length is > 0 and var length && text.Match(at, DateWordKind.BeforeYesterday).Length <= length) return (at + length, anchor.Local.AddDays(-days));
        }

        return default;
    }

    private static (int End, DateTime? Day) Weekday(DateText text, int at, DateAnchor anchor)
    {
        var (length, days) = text.Match(at, DateWordKind.Weekday);
        if (length == 0 || text.Tokens[at].Folded.Length < ShortestWeekday) return default;
        var isOne = int.PopCount(days) == 1;
        var back = isOne ? ((int)anchor.Local.DayOfWeek - int.TrailingZeroCount(days) + 7) % 7 : 0;
        return (at + length, isOne ? anchor.Local.AddDays(-back) : null);
    }

    private static (int End, DateTime? Day) WithoutYear(DateText text, int at, DateAnchor anchor)
    {
        var (length, weekdays) = text.Match(at, DateWordKind.Weekday);
        var next = length == 0 ? at : text.Skip(text.SkipSigns(at + length, ",.،"), DateWordKind.Lead);
        var end = CalendarGrammar.ReadWithoutYear(text, next, out var month, out var day);
        if (end == 0) return default;
        // The last such day; tomorrow's papers are dated tomorrow.
        var latest = anchor.Local.Date.AddDays(1);
        var year = new DateTime(latest.Year, month, 1) > latest || (month == latest.Month && day > latest.Day) ? latest.Year - 1 : latest.Year;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return (end, null);
        var found = new DateTime(year, month, day);
        var isItsWeekday = length == 0 || (weekdays & (1 << (int)found.DayOfWeek)) != 0;
        return (end, isItsWeekday && (latest - found).Days <= MostDaysBack ? found : null);
    }
}
