namespace SearchPortal.News.Dates;

/// <summary>The forms of times of day and of zones.</summary>
internal static class TimeGrammar
{
    private const int NoonHour = 12;

    /// <summary>Reads the time that starts at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="isBehindDate">Whether a date stands before it: then <c>14.30</c> and <c>T10</c> are times.</param>
    /// <param name="time">The time.</param>
    /// <returns>The place behind it; 0 where there is none.</returns>
    public static int Read(DateText text, int at, bool isBehindDate, out TimeParts time)
    {
        time = new TimeParts(0, 0, 0);
        var (am, pm) = (text.Match(at, DateWordKind.AmFirst).Length, text.Match(at, DateWordKind.PmFirst).Length);
        var next = at + Math.Max(am, pm);
        next = Clock(text, next, isBehindDate, out time, out var isSure);
        if (next == 0) return 0;

        var isHour = text.Match(next, DateWordKind.Clock).Length;
        next += isHour;
        var (amBehind, pmBehind) = (text.Match(next, DateWordKind.Am).Length, text.Match(next, DateWordKind.Pm).Length);
        next += Math.Max(amBehind, pmBehind);
        var (isAm, isPm) = (am + amBehind > 0, pm + pmBehind > 0);
        time = HalfDay(time, isAm, isPm);
        var behindZone = Zone(text, next, out var zone);
        if (behindZone > 0) (next, time) = (behindZone, time with { Zone = zone });
        // A number alone is an hour only where a word says so.
        return isSure || isHour > 0 || isAm || isPm ? next : 0;
    }

    private static int Clock(DateText text, int at, bool isBehindDate, out TimeParts time, out bool isSure)
    {
        isSure = true;
        time = new TimeParts(text.Number(at, 1, 2), 0, 0);
        if (time.Hour < 0) return FourDigits(text, at, ref time);
        var next = at + 1;
        if (text.IsSign(next, ":") && text.Number(next + 1, 2, 2) is >= 0 and var minute)
        {
            time = time with { Minute = minute };
            return Seconds(text, next + 2, ref time);
        }

        if (text.Match(next, DateWordKind.HourSign).Length is > 0 and var sign) return EastAsian(text, next + sign, ref time);
        if (text.Match(next, DateWordKind.Clock).Length is > 0 and var clock && text.Number(next + clock, 2, 2) is >= 0 and < 60 and var behind)
        {
            time = time with { Minute = behind };
            return next + clock + 1;
        }

        if (text.IsSign(next, ".") && text.IsJoined(next) && text.IsJoined(next + 1) && text.Number(next + 1, 2, 2) is >= 0 and < 60 and var pointed && !text.GoesOn(next + 2))
        {
            time = time with { Minute = pointed };
            isSure = isBehindDate;
            return next + 2;
        }

        // ISO 8601 to the hour: T10Z.
        isSure = isBehindDate && text.IsJoined(at) && text.IsWord(at - 1, "t");
        return next;
    }

    // Newswires write 1430 GMT.
    private static int FourDigits(DateText text, int at, ref TimeParts time)
    {
        if (text.Number(at, 4, 4) is not (>= 0 and var digits) || Zone(text, at + 1, out _) == 0) return 0;
        time = new TimeParts(digits / 100, digits % 100, 0);
        return at + 1;
    }

    private static int Seconds(DateText text, int at, ref TimeParts time)
    {
        if (!text.IsSign(at, ":") || text.Number(at + 1, 2, 2) is not (>= 0 and var second)) return at;
        time = time with { Second = second };
        var isFraction = text.IsSign(at + 2, ".,") && text.IsJoined(at + 2) && text.IsNumber(at + 3) && text.IsJoined(at + 3);
        return isFraction ? at + 4 : at + 2;
    }

    private static int EastAsian(DateText text, int at, ref TimeParts time)
    {
        if (text.Number(at, 1, 2) is not (>= 0 and var minute) || text.Match(at + 1, DateWordKind.MinuteSign).Length is not (> 0 and var sign)) return at;
        time = time with { Minute = minute };
        at += 1 + sign;
        if (text.Number(at, 1, 2) is not (>= 0 and var second) || text.Match(at + 1, DateWordKind.SecondSign).Length is not (> 0 and var secondSign)) return at;
        time = time with { Second = second };
        return at + 1 + secondSign;
    }

    // 14:30 pm is 14:30: who writes so counts to 24.
    private static TimeParts HalfDay(TimeParts time, bool isAm, bool isPm) => time.Hour switch
    {
        NoonHour when isAm => time with { Hour = 0 },
        > 0 and < NoonHour when isPm => time with { Hour = time.Hour + NoonHour },
        _ => time,
    };

    /// <summary>Reads the zone that starts at a place: an offset, a name, a name with an offset, in brackets or not.</summary>
    /// <returns>The place behind it; 0 where there is none.</returns>
    public static int Zone(DateText text, int at, out DateZone zone)
    {
        var next = Offset(text, at, isBehindName: false, out zone);
        if (next > 0) return SkipNote(text, next);
        if (text.IsSign(at, "([") && Zone(text, at + 1, out zone) is > 0 and var inner && text.IsSign(inner, ")]")) return inner + 1;
        (var length, zone) = text.Zone(at);
        if (length == 0) return 0;
        next = at + length;
        var isGreenwich = zone.Offset == TimeSpan.Zero;
        if (isGreenwich && Offset(text, next, isBehindName: true, out var offset) is > 0 and var behind) (next, zone) = (behind, offset);
        return SkipNote(text, next);
    }

    private static int Offset(DateText text, int at, bool isBehindName, out DateZone zone)
    {
        zone = default;
        var isMinus = text.IsDash(at);
        if (!(isMinus || text.IsSign(at, "+")) || !text.IsJoined(at + 1)) return 0;
        var next = at + 2;
        int hours, minutes = 0;
        if (text.Number(at + 1, 4, 4) is >= 0 and var both) (hours, minutes) = (both / 100, both % 100);
        else if (text.Number(at + 1, 1, 2) is >= 0 and var number)
        {
            hours = number;
            if (text.IsSign(next, ":") && text.Number(next + 1, 2, 2) is >= 0 and var behind) (minutes, next) = (behind, next + 2);
            // "14:30 -2 …" is no offset, "14:30-02" and "GMT-2" are.
            else if (!isBehindName && !(text.IsJoined(at) && text.Number(at + 1, 2, 2) >= 0)) return 0;
        }
        else return 0;

        if (minutes > 59 || hours > 23) return 0;
        var offset = new TimeSpan(hours, minutes, 0);
        zone = new DateZone(isMinus ? -offset : offset, null);
        return next;
    }

    /// <summary>The place behind a note in brackets that says in words what the zone is called.</summary>
    private static int SkipNote(DateText text, int at)
    {
        const int LongestNote = 7;
        if (!text.IsSign(at, "([")) return at;
        for (var end = at + 1; end < text.Count && end <= at + LongestNote; end++)
        {
            if (text.IsSign(end, ")]")) return end + 1;
            if (text.IsNumber(end)) return at;
        }

        return at;
    }
}
