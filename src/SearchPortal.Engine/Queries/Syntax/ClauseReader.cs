using System.Globalization;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Reads the clauses that have no parts: words, prefixes, phrases and ranges.</summary>
internal sealed class ClauseReader(string text, QueryNotes notes)
{
    /// <summary>What to say about stars that mean nothing.</summary>
    public static string StarMessage(ReadOnlySpan<char> word) =>
        $"A star works only at the end of a word, as in arm*. In {QueryNotes.Quote(word)} it was ignored.";

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

        if (inner.Contains('*')) notes.Add("star-unsupported", opening, $"A star works only outside quotes. In {QueryNotes.Quote(inner)} it was ignored.");
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

    /// <summary>A word, a prefix, everything (<c>*</c>), or null where there is nothing to search for.</summary>
    public SyntaxNode? MakeWord(int from, int to)
    {
        var written = text.AsSpan(from, to - from);
        var word = TrimWithoutFuzziness(written, keepStars: true, from);
        if (!word.Contains('*')) return word.IsEmpty ? null : Word(word, from, to);
        if (!word.ContainsAnyExcept('*', ':')) return new AllNode(from, to - from);
        var stem = word.TrimEnd('*');
        if (!stem.Contains('*')) return new PrefixNode(CharacterRules.TrimToWord(stem, keepStars: false).ToString(), from, to - from);
        notes.Add("star-unsupported", from, StarMessage(written));
        word = TrimWithoutFuzziness(word, keepStars: false, from);
        return word.IsEmpty ? null : Word(word, from, to);
    }

    /// <summary>A word in every spelling: <c>name:haftar</c>. Null where there is no word.</summary>
    public PhraseNode? MakeSpellings(int from, int to)
    {
        var written = text.AsSpan(from, to - from);
        if (written.Contains('*')) notes.Add("star-unsupported", from, StarMessage(written));
        var word = CharacterRules.TrimToWord(written, keepStars: false);
        return word.IsEmpty ? null : new PhraseNode(word.ToString(), 0, EverySpelling: true, from, to - from);
    }

    private static WordNode Word(ReadOnlySpan<char> word, int from, int to) => new(CharacterRules.LowerOperator(word.ToString()), from, to - from);

    /// <summary>Trims a word and takes <c>~2</c> off its end: other engines find similar words so.</summary>
    private ReadOnlySpan<char> TrimWithoutFuzziness(ReadOnlySpan<char> word, bool keepStars, int start)
    {
        word = CharacterRules.TrimToWord(word, keepStars);
        while (word.LastIndexOf('~') is > 0 and var tilde && !word[(tilde + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            notes.Add("fuzzy-unsupported", start, $"Similar words can't be asked for with a tilde. {QueryNotes.Quote(word)} was read without it.");
            word = CharacterRules.TrimToWord(word[..tilde], keepStars);
        }

        return word;
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
