using SearchPortal.News.Dates;

namespace SearchPortal.News.Figures;

/// <summary>Reads days of a month, months with a year, and days of the week, as running text writes them.</summary>
internal sealed class CalendarFigures(string text, List<DateToken> tokens)
{
    private const int LastDay = 31;
    private const int FirstYear = 1800;
    private const int LastYear = 2099;

    // An abbreviation has a point, which ends no sentence.
    private const int LongestAbbreviation = 4;

    // In small letters these are no months.
    private static readonly string[] OtherWords = ["may", "march", "mar", "sep", "dec", "jan"];

    private static readonly string[] Between = ["to", "and", "bis", "und", "au", "et", "al", "y", "ile"];

    /// <summary>The date that starts at a token and the token behind it; an end of 0 where there is none. A year alone is passed over: it is no count either.</summary>
    public (Figure? Figure, int End) Read(int at)
    {
        if (Weekday(at) is { } weekday) return weekday;
        if (Days(at) is { First: > 0 } days)
        {
            var month = SkipJoint(days.End);
            if (Month(month) is { Length: > 0 } named && IsOnLine(month)) return Dated(at, (days.First, days.Last), named.Value, month + named.Length);
        }
        else if (Month(at) is { Length: > 0 } first)
        {
            var behind = at + first.Length;
            if (Days(behind) is { First: > 0 } later && IsOnLine(behind)) return Dated(at, (later.First, later.Last), first.Value, later.End);
            if (Year(SkipJoint(behind)) is > 0) return Dated(at, default, first.Value, behind);
        }

        return Year(at) > 0 ? (null, at + 1) : default;
    }

    private (Figure, int)? Weekday(int at)
    {
        var (length, value) = DateWords.Match(tokens, at, DateWordKind.Weekday);
        // Mon, Sun and Sat are other words, too.
        if (length == 0 || tokens[at].Text.Length < 4 || char.IsLower(tokens[at].Text[0])) return null;
        return (new Figure(FigureKind.Weekday, tokens[at].Start, tokens[at + length - 1].End, "") { Days = (value, value) }, at + length);
    }

    private (Figure, int) Dated(int at, (int, int) days, int month, int end)
    {
        var next = end < tokens.Count && tokens[end].IsSign(',') ? end + 1 : SkipJoint(end);
        var year = Year(next);
        if (year > 0) end = next + 1;
        var figure = new Figure(FigureKind.Date, tokens[at].Start, tokens[end - 1].End, month.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Days = days, Year = Math.Max(0, year) };
        return (figure, end);
    }

    /// <summary>A day, or a first and a last one; the first is 0 where there is none.</summary>
    private (int First, int Last, int End) Days(int at)
    {
        var (first, end) = Day(at);
        if (first == 0) return default;
        var isRange = end < tokens.Count && (DateTokenizer.IsDash(tokens[end].Text.Length == 1 ? tokens[end].Text[0] : ' ') || Between.Contains(tokens[end].Folded));
        return isRange && Day(end + 1) is { Day: > 0 } last && last.Day > first ? (first, last.Day, last.End) : (first, first, end);
    }

    private (int Day, int End) Day(int at)
    {
        if (at >= tokens.Count || tokens[at] is not { Kind: DateTokenKind.Number, Digits: 1 or 2, Value: >= 1 and <= LastDay } number || IsWithinNumber(at)) return default;
        var ordinal = DateWords.Match(tokens, at + 1, DateWordKind.Ordinal).Length;
        return (number.Value, at + 1 + (ordinal > 0 && tokens[at + 1].Start == number.End ? ordinal : 0));
    }

    /// <summary>A month; in scripts with capitals a word with one, since <c>may</c> and <c>march</c> are other words.</summary>
    private (int Length, int Value) Month(int at)
    {
        var month = DateWords.Match(tokens, at, DateWordKind.Month);
        if (month.Length == 0 || (!char.IsUpper(tokens[at].Text[0]) && OtherWords.Contains(tokens[at].Folded))) return default;
        var isAbbreviated = tokens[at].Text.Length <= LongestAbbreviation && at + 1 < tokens.Count && tokens[at + 1].IsSign('.') && tokens[at + 1].Start == tokens[at].End;
        return isAbbreviated && month.Length == 1 ? (2, month.Value) : month;
    }

    private int Year(int at) =>
        at < tokens.Count && tokens[at] is { Kind: DateTokenKind.Number, Digits: 4, Value: >= FirstYear and <= LastYear } year && !IsWithinNumber(at) ? year.Value : 0;

    private int SkipJoint(int at) => at + DateWords.Match(tokens, at, DateWordKind.Joint).Length;

    /// <summary>Whether the number is a part of a longer one, or of a sum.</summary>
    private bool IsWithinNumber(int at)
    {
        var isAfter = at > 1 && tokens[at - 1].Kind == DateTokenKind.Sign && tokens[at].Start == tokens[at - 1].End && (tokens[at - 2].Kind == DateTokenKind.Number && tokens[at - 2].End == tokens[at - 1].Start || tokens[at - 1].Text[0] is '$' or '€' or '£');
        var isBefore = at + 2 < tokens.Count && tokens[at + 1].Text is "." or "," && tokens[at + 1].Start == tokens[at].End && tokens[at + 2].Kind == DateTokenKind.Number && tokens[at + 2].Start == tokens[at + 1].End;
        return isAfter || isBefore;
    }

    private bool IsOnLine(int at) => at == 0 || text.AsSpan(tokens[at - 1].End..tokens[at].Start).IndexOf('\n') < 0;
}
