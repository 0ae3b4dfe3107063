namespace SearchPortal.News.Dates;

/// <summary>The forms of full dates, in all languages at once: numbers, names of months, weekday and time around them.</summary>
/// <param name="text">The text.</param>
/// <param name="order">What comes first where only numbers stand there.</param>
/// <param name="now">The present, which bounds years.</param>
internal sealed class DateGrammar(DateText text, DateOrder order, DateTimeOffset now)
{
    private const string Dashes = "-–—|,،;·•/@(:";
    private const string Commas = ",.،";

    private readonly CalendarGrammar calendar = new(text, order, now);

    /// <summary>Reads the date that starts at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="isWhole">Whether nothing else can stand there: then months and years are dates too.</param>
    /// <param name="parts">What it states.</param>
    /// <returns>The place behind it; 0 where there is none.</returns>
    public int Read(int at, bool isWhole, out DateParts parts)
    {
        if (TimeFirst(at, isWhole, out parts) is > 0 and var end) return end;
        end = Day(at, isWhole, out parts);
        if (end == 0 || parts.Day is null || parts.Time is not null) return end;
        var time = TimeGrammar.Read(text, ToTime(end), isBehindDate: true, out var found);
        if (time == 0) return end;
        parts = parts with { Time = found };
        return text.IsSign(time, ")") && !isWhole ? time + 1 : time;
    }

    private int TimeFirst(int at, bool isWhole, out DateParts parts)
    {
        parts = new DateParts();
        var next = TimeGrammar.Read(text, at, isBehindDate: false, out var time);
        if (next == 0) return 0;
        next = text.Skip(text.SkipSigns(next, Dashes), DateWordKind.Lead, DateWordKind.Joint);
        var end = Day(next, isWhole, out parts);
        if (end == 0 || parts.Day is null || parts.Time is not null) return 0;
        parts = parts with { Time = time };
        return end;
    }

    /// <summary>The day with the day of the week before it or behind it.</summary>
    private int Day(int at, bool isWhole, out DateParts parts)
    {
        var (length, weekdays) = text.Match(at, DateWordKind.Weekday);
        var next = length == 0 ? at : text.Skip(text.SkipSigns(at + length, Commas + "|-–"), DateWordKind.Lead, DateWordKind.Joint);
        var end = calendar.Read(next, isWhole, out parts);
        if (end == 0) return 0;
        if (length > 0)
        {
            parts = parts with { Weekdays = weekdays };
            return end;
        }

        // "So" is a word of German too: a weekday behind the date is one where it is the date's own.
        var behind = text.SkipSigns(end, ",،(");
        var (behindLength, behindDays) = text.Match(behind, DateWordKind.Weekday);
        if (behindLength == 0 || parts.Day is null) return end;
        var dated = parts with { Weekdays = behindDays };
        if (dated.ToDate(now) is null) return end;
        parts = dated;
        return text.SkipSigns(behind + behindLength, ")");
    }

    /// <summary>The place where a time may start behind a day.</summary>
    private int ToTime(int at)
    {
        if (text.IsWord(at, "t") && text.IsJoined(at)) return at + 1;
        var next = text.Skip(text.SkipSigns(at, Dashes), DateWordKind.At);
        return text.SkipSigns(next, ":.");
    }
}
