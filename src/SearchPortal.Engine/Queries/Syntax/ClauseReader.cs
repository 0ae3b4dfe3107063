using System.Globalization;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Reads the clauses that have signs of their own around them: phrases, ranges and regular expressions.</summary>
internal sealed class ClauseReader(string text, QueryNotes notes)
{
    /// <summary>Reads the phrase at an opening quote, with its slop. Null where it holds no word.</summary>
    public PhraseNode? ReadPhrase(ref int position, bool everySpelling)
    {
        var opening = position;
        var closing = CharacterRules.ClosingQuote(text, opening);
        var end = closing < 0 ? text.Length : closing;
        var inner = text.AsSpan(opening + 1, end - opening - 1).Trim();
        position = closing < 0 ? end : closing + 1;
        if (closing < 0) notes.Add("missing-quote", opening, MissingQuoteMessage(inner));
        var slop = closing < 0 ? 0 : ReadSlop(ref position);
        if (!CharacterRules.HasWord(inner))
        {
            if (closing >= 0) notes.Add("empty-phrase", opening, "There is no word between the quotes. They were ignored.");
            return null;
        }

        if (inner.Contains('*'))
        {
            notes.Add("star-unsupported", opening, $"A star works only outside quotes, as in arm* ADJ/0 force. In {QueryNotes.Quote(inner)} it was ignored.");
        }

        return new PhraseNode(inner.ToString(), slop, everySpelling, opening, position - opening);
    }

    /// <summary>Reads <c>[from TO to]</c>. Null, and the position unchanged, where it is not one.</summary>
    public RangeNode? ReadRange(ref int position)
    {
        var start = position;
        var i = start + 1;
        var from = ReadRangeEnd(ref i);
        var to = ReadRangeEnd(ref i);
        var isTo = to.Equals("TO", StringComparison.OrdinalIgnoreCase);
        to = isTo ? ReadRangeEnd(ref i) : "";
        if (from.IsEmpty || to.IsEmpty)
        {
            notes.Add("unreadable-range", start, "A range looks like [2026-01 TO 2026-02], and * leaves an end open. This one was read as words.");
            return null;
        }

        i = SkipSpaces(i);
        var isClosed = i < text.Length && text[i] is ']' or '}';
        if (!isClosed) notes.Add("missing-bracket", start, "The closing bracket ] of a range is missing. It was added.");
        else if (text[start] == '{' || text[i] == '}') notes.Add("range-inclusive", start, "Both ends of a range are part of it, also in braces { }.");
        position = isClosed ? i + 1 : i;
        return new RangeNode(RangeEnd(from), RangeEnd(to), start, position - start);
    }

    /// <summary>Reads the regular expression at a slash. Null, and the position unchanged, where there is none.</summary>
    public RegexpNode? ReadRegexp(ref int position)
    {
        var start = position;
        if (CharacterRules.RegexpEnd(text, start) is > 0 and var end)
        {
            position = end;
            return new RegexpNode(text[(start + 1)..(end - 1)], start, end - start);
        }

        if (start + 1 < text.Length && (CharacterRules.StartsWord(text, start + 1) || text[start + 1] is '[' or '.'))
        {
            notes.Add("missing-slash", start, "A regular expression stands between two slashes and holds no space: /haft.r/. The closing slash is missing, so that this was read as words.");
        }

        return null;
    }

    private int ReadSlop(ref int position)
    {
        if (position + 1 >= text.Length || text[position] != '~' || !char.IsAsciiDigit(text[position + 1])) return 0;
        var start = ++position;
        while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
        if (int.TryParse(text.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var slop) && slop <= QueryParser.MaxSlop) return slop;
        notes.Add("slop-limited", start, $"Words of a phrase may be moved by at most {QueryParser.MaxSlop} places. ~{QueryParser.MaxSlop} was taken.");
        return QueryParser.MaxSlop;
    }

    private ReadOnlySpan<char> ReadRangeEnd(ref int position)
    {
        var start = position = SkipSpaces(position);
        while (position < text.Length && !CharacterRules.EndsWord(text, position) && text[position] is not ('[' or ']' or '{' or '}')) position++;
        return text.AsSpan(start, position - start);
    }

    private int SkipSpaces(int position)
    {
        while (position < text.Length && CharacterRules.IsSpace(text[position])) position++;
        return position;
    }

    private static string? RangeEnd(ReadOnlySpan<char> end) => end is "*" ? null : end.ToString();

    private static string MissingQuoteMessage(ReadOnlySpan<char> inner) =>
        CharacterRules.HasWord(inner)
            ? $"The closing quote is missing. Everything from {QueryNotes.Quote(inner)} on was read as one phrase."
            : "A quote stands alone at the end. It was ignored.";
}
