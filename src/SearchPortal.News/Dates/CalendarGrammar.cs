namespace SearchPortal.News.Dates;

/// <summary>The forms of a day of the calendar, without its day of the week.</summary>
/// <param name="text">The text.</param>
/// <param name="order">What comes first where only numbers stand there.</param>
/// <param name="now">The present, which bounds years.</param>
internal sealed class CalendarGrammar(DateText text, DateOrder order, DateTimeOffset now)
{
    private const int Century = 100;

    private delegate int Form(int at, out DateParts parts);

    /// <summary>Reads the day that starts at a place.</summary>
    /// <param name="at">The place.</param>
    /// <param name="isWhole">Whether months and years are dates too.</param>
    /// <param name="parts">What it states.</param>
    /// <returns>The place behind it; 0 where there is none.</returns>
    public int Read(int at, bool isWhole, out DateParts parts)
    {
        ReadOnlySpan<Form> forms = [YearFirst, EastAsian, YearName, Numeric, DayName, NameDay];
        foreach (var form in forms)
        {
            if (form(at, out parts) is > 0 and var end) return end;
        }

        ReadOnlySpan<Form> wholeForms = [Compact, NameYear, YearAlone];
        foreach (var form in isWhole ? wholeForms : [])
        {
            if (form(at, out parts) is > 0 and var end) return end;
        }

        parts = new DateParts();
        return 0;
    }

    /// <summary>Reads month and day without a year, in words: <c>Feb. 2</c>, <c>2 février</c>.</summary>
    /// <returns>The place behind it; 0 where there is none.</returns>
    public static int ReadWithoutYear(DateText text, int at, out int month, out int day)
    {
        (var length, month) = text.Match(at, DateWordKind.Month);
        if (length > 0)
        {
            var dayAt = text.SkipSigns(at + length, ".");
            day = text.Number(dayAt, 1, 2);
            return day < 0 ? 0 : text.Skip(dayAt + 1, DateWordKind.Ordinal);
        }

        day = text.Number(at, 1, 2);
        if (day < 0) return 0;
        var monthAt = text.Skip(text.SkipSigns(text.Skip(at + 1, DateWordKind.Ordinal), "."), DateWordKind.Joint);
        (length, month) = text.Match(monthAt, DateWordKind.Month);
        return length == 0 ? 0 : text.SkipSigns(monthAt + length, ".");
    }

    // 2026-02-03, 2026/02/03, 2026.02.03, 2026. 2. 3.; 2026-02 is a month only where nothing else stands.
    private int YearFirst(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (!IsYear(at) || !text.IsSign(at + 1, "-/.") || text.Number(at + 2, 1, 2) is not (>= 0 and var month)) return 0;
        var sign = text.Tokens[at + 1].Text;
        if (!text.IsSign(at + 3, sign) || text.Number(at + 4, 1, 2) is not (>= 0 and var day)) return 0;
        if (sign != "." && !(text.IsJoined(at + 1) && text.IsJoined(at + 2) && text.IsJoined(at + 3) && text.IsJoined(at + 4))) return 0;
        parts = new DateParts { Year = text.Tokens[at].Value, Month = month, Day = day };
        return sign == "." && text.IsSign(at + 5, ".") && !text.IsNumber(at + 6) ? at + 6 : at + 5;
    }

    private int EastAsian(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (!IsYear(at) || text.Match(at + 1, DateWordKind.YearSign).Length is not (> 0 and var yearSign)) return 0;
        var next = at + 1 + yearSign;
        if (text.Number(next, 1, 2) is not (>= 0 and var month) || text.Match(next + 1, DateWordKind.MonthSign).Length is not (> 0 and var monthSign)) return 0;
        next += 1 + monthSign;
        if (text.Number(next, 1, 2) is not (>= 0 and var day) || text.Match(next + 1, DateWordKind.DaySign).Length is not (> 0 and var daySign)) return 0;
        parts = new DateParts { Year = text.Tokens[at].Value, Month = month, Day = day };
        return next + 1 + daySign;
    }

    // 2026 Feb 3; 2026. február 3.
    private int YearName(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (!IsYear(at)) return 0;
        var next = text.SkipSigns(at + 1, ".,-");
        var (length, month) = text.Match(next, DateWordKind.Month);
        if (length == 0) return 0;
        next = text.SkipSigns(next + length, ".-");
        if (text.Number(next, 1, 2) is not (>= 0 and var day)) return 0;
        parts = new DateParts { Year = text.Tokens[at].Value, Month = month, Day = day };
        return text.IsSign(next + 1, ".") ? next + 2 : next + 1;
    }

    // 13/02/2026, 3.2.2026, 3-2-2026, and with two digits of the year where the order is known.
    private int Numeric(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (text.Number(at, 1, 2) is not (>= 0 and var first) || !text.IsSign(at + 1, "./-") || text.Number(at + 2, 1, 2) is not (>= 0 and var second)) return 0;
        var sign = text.Tokens[at + 1].Text;
        if (!text.IsSign(at + 3, sign) || Year(at + 4) is not { } year) return 0;
        if (sign == "-" && !(text.IsJoined(at + 1) && text.IsJoined(at + 2) && text.IsJoined(at + 3) && text.IsJoined(at + 4))) return 0;
        var isDayFirst = sign == "." || first > 12 || first == second || (order == DateOrder.DayFirst && second <= 12);
        if (!isDayFirst && second <= 12 && order == DateOrder.Unknown) return 0;
        parts = new DateParts { Year = year, Month = isDayFirst ? second : first, Day = isDayFirst ? first : second };
        return SkipEra(at + 5);
    }

    // 2 February 2026, 2. Februar 2026, 1er février 2026, 2 de febrero de 2026, 02-Feb-2026, ٢ شباط / فبراير ٢٠٢٦
    private int DayName(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (text.Number(at, 1, 2) is not (>= 0 and var day)) return 0;
        var next = text.Skip(text.SkipSigns(text.Skip(at + 1, DateWordKind.Ordinal), ".-/°º,"), DateWordKind.Joint);
        var (length, month) = text.Match(next, DateWordKind.Month);
        if (length == 0) return 0;
        next = SecondName(next + length, month);
        next = text.Skip(text.SkipSigns(next, ".,،-/"), DateWordKind.Joint);
        if (YearOfMail(next) is not { } year) return 0;
        parts = new DateParts { Year = year, Month = month, Day = day };
        return SkipEra(next + 1);
    }

    // February 2, 2026; febrero 2 de 2026; Mon Feb 2 10:00:00 GMT 2026
    private int NameDay(int at, out DateParts parts)
    {
        parts = new DateParts();
        var (length, month) = text.Match(at, DateWordKind.Month);
        if (length == 0) return 0;
        var next = text.Skip(text.SkipSigns(SecondName(at + length, month), ".-/"), DateWordKind.Joint);
        if (text.Number(next, 1, 2) is not (>= 0 and var day)) return 0;
        next = text.Skip(next + 1, DateWordKind.Ordinal);
        var yearAt = text.Skip(text.SkipSigns(next, ".,،-/"), DateWordKind.Joint);
        if (IsYear(yearAt))
        {
            parts = new DateParts { Year = text.Tokens[yearAt].Value, Month = month, Day = day };
            return SkipEra(yearAt + 1);
        }

        yearAt = TimeGrammar.Read(text, next, isBehindDate: false, out var time);
        if (yearAt == 0 || !IsYear(yearAt)) return 0;
        parts = new DateParts { Year = text.Tokens[yearAt].Value, Month = month, Day = day, Time = time };
        return yearAt + 1;
    }

    // 20260202 and 20260202T101500Z, as formats of newswires write it.
    private int Compact(int at, out DateParts parts)
    {
        parts = new DateParts();
        if (text.Number(at, 8, 8) is not (>= 0 and var digits)) return 0;
        parts = new DateParts { Year = digits / 10000, Month = digits / 100 % 100, Day = digits % 100 };
        if (!text.IsWord(at + 1, "t") || text.Number(at + 2, 4, 6) is not (>= 0 and var clock)) return at + 1;
        if (text.Tokens[at + 2].Digits == 4) clock *= Century;
        var end = TimeGrammar.Zone(text, at + 3, out var zone);
        parts = parts with { Time = new TimeParts(clock / 10000, clock / 100 % 100, clock % 100, end > 0 ? zone : null) };
        return end > 0 ? end : at + 3;
    }

    private int NameYear(int at, out DateParts parts)
    {
        var (length, month) = text.Match(at, DateWordKind.Month);
        var next = text.Skip(text.SkipSigns(SecondName(at + length, month), ".,-/"), DateWordKind.Joint);
        var isDate = length > 0 && IsYear(next);
        parts = new DateParts { Year = isDate ? text.Tokens[next].Value : 0, Month = month };
        return isDate ? SkipEra(next + 1) : 0;
    }

    private int YearAlone(int at, out DateParts parts)
    {
        parts = new DateParts { Year = text.Number(at, 4, 4) };
        if (!IsYear(at)) return 0;
        if (!text.IsSign(at + 1, "-") || !text.IsJoined(at + 1) || text.Number(at + 2, 2, 2) is not (>= 0 and var month)) return at + 1;
        parts = parts with { Month = month };
        return at + 3;
    }

    /// <summary>The place behind another name of the same month, as papers of the Arab world add it.</summary>
    private int SecondName(int at, int month)
    {
        if (!text.IsSign(at, "/(-")) return at;
        var (length, second) = text.Match(at + 1, DateWordKind.Month);
        return length > 0 && second == month ? text.SkipSigns(at + 1 + length, ")") : at;
    }

    private int SkipEra(int at) => at + text.Match(at, DateWordKind.Era).Length is var end && end > at && text.IsSign(end, ".") ? end + 1 : end;

    private bool IsYear(int at) => text.Number(at, 4, 4) is >= DateReader.FirstYear and var year && year <= now.Year + 1;

    private int? Year(int at)
    {
        if (IsYear(at)) return text.Tokens[at].Value;
        var isShort = order != DateOrder.Unknown && text.Number(at, 2, 2) >= 0;
        return isShort ? ThisCentury(text.Tokens[at].Value) : null;
    }

    /// <summary>The year here; two digits count where time and zone follow, as in a mail.</summary>
    private int? YearOfMail(int at)
    {
        if (IsYear(at)) return text.Tokens[at].Value;
        if (text.Number(at, 2, 2) is not (>= 0 and var year) || TimeGrammar.Read(text, at + 1, isBehindDate: false, out var time) == 0 || time.Zone is null) return null;
        return ThisCentury(year);
    }

    private int? ThisCentury(int year)
    {
        var full = now.Year - (now.Year % Century) + year;
        return full <= now.Year + 1 ? full : null;
    }
}
