using System.Buffers;
using System.Globalization;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Reads what stands for one word: words, beginnings, patterns and words like a word.</summary>
internal sealed class WordReader(string text, QueryNotes notes)
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.");

    /// <summary>What to say about stars that mean nothing.</summary>
    public static string StarMessage(ReadOnlySpan<char> word) =>
        $"A star stands in or at a word, as in arm* or h*ft. In {QueryNotes.Quote(word)} it was ignored.";

    /// <summary>A word, a prefix, a pattern, everything (<c>*</c>), or null where there is nothing to search for.</summary>
    public SyntaxNode? MakeWord(int from, int to)
    {
        var written = text.AsSpan(from, to - from);
        var word = CharacterRules.TrimToWord(written, keepWildcards: true);
        if (word.IsEmpty) return null;
        if (word.Contains("://", StringComparison.Ordinal)) return Address(word, from, to);
        word = TakeFuzziness(written, from, out var isFuzzy, out var edits);
        word = SkipLoneStars(word, from);
        if (word.ContainsAny('*', '?')) return Pattern(word, isFuzzy, from, to);
        if (word.IsEmpty) return null;
        return isFuzzy ? new FuzzyNode(NotNumbered(word), edits, from, to - from) : Word(word, from, to);
    }

    /// <summary>A word in every spelling: <c>name:haftar</c>. Null where there is no word.</summary>
    public PhraseNode? MakeSpellings(int from, int to)
    {
        var written = text.AsSpan(from, to - from);
        if (written.ContainsAny('*', '?')) notes.Add("star-unsupported", from, $"name: takes whole words. In {QueryNotes.Quote(written)} the star or question mark was ignored.");
        var word = CharacterRules.TrimToWord(TakeFuzziness(written, from, out var isFuzzy, out _), keepWildcards: false);
        if (isFuzzy) notes.Add("fuzzy-unsupported", from, $"name: takes the known spellings. {QueryNotes.Quote(written)} was read without the tilde.");
        return word.IsEmpty ? null : new PhraseNode(word.ToString(), 0, EverySpelling: true, from, to - from);
    }

    /// <summary>An address of the web is one word, whatever signs are in it.</summary>
    private WordNode Address(ReadOnlySpan<char> address, int from, int to)
    {
        if (address.Contains('*')) notes.Add("star-unsupported", from, $"A star works only in words. In {QueryNotes.Quote(address)} it was ignored.");
        return Word(address, from, to);
    }

    private static WordNode Word(ReadOnlySpan<char> word, int from, int to) => new(CharacterRules.LowerOperator(word.ToString()), from, to - from);

    /// <summary>Stars in front that punctuation parts from the word stand for nothing.</summary>
    private ReadOnlySpan<char> SkipLoneStars(ReadOnlySpan<char> word, int start)
    {
        if (!CharacterRules.HasWord(word)) return word;
        while (word.IndexOfAnyExcept('*', '?') is > 0 and var behind && !CharacterRules.StartsWord(word[behind..]))
        {
            notes.Add("star-unsupported", start, StarMessage(word));
            word = CharacterRules.TrimToWord(word[behind..], keepWildcards: true);
        }

        return word;
    }

    /// <summary>What a slash would make an operator with a number, in small letters: NEAR/2*.</summary>
    private static string NotNumbered(ReadOnlySpan<char> word) => word.Contains('/') ? CharacterRules.LowerOperator(word.ToString()) : word.ToString();

    private SyntaxNode Pattern(ReadOnlySpan<char> word, bool isFuzzy, int from, int to)
    {
        if (isFuzzy) notes.Add("fuzzy-unsupported", from, $"A pattern can't be asked for with a tilde. {QueryNotes.Quote(word)} was read without it.");
        if (!word.ContainsAnyExcept('*', ':')) return new AllNode(from, to - from);
        if (!CharacterRules.HasWord(word))
        {
            notes.Add("empty-pattern", from, $"{QueryNotes.Quote(word)} has no letter. It was read as a star: everything.");
            return new AllNode(from, to - from);
        }

        var stem = word.TrimEnd('*');
        return stem.ContainsAny('*', '?') || stem.Length == word.Length
            ? new WildcardNode(NotNumbered(word), from, to - from)
            : new PrefixNode(NotNumbered(CharacterRules.TrimToWord(stem, keepWildcards: false)), from, to - from);
    }

    /// <summary>Trims a word and takes <c>~</c> or <c>~2</c> off its end.</summary>
    private ReadOnlySpan<char> TakeFuzziness(ReadOnlySpan<char> written, int start, out bool isFuzzy, out int? edits)
    {
        isFuzzy = false;
        edits = null;
        var range = CharacterRules.TrimToWordRange(written, keepWildcards: true);
        var word = written[range];
        var isBare = range.End.Value < written.Length && written[range.End] == '~';
        while (isBare || (word.LastIndexOf('~') is > 0 and var last && IsNumber(word[(last + 1)..])))
        {
            var tilde = isBare ? word.Length : word.LastIndexOf('~');
            if (isFuzzy) notes.Add("fuzzy-unsupported", start, $"{QueryNotes.Quote(written)} has more than one tilde. Only the last one was read.");
            else if (!isBare) edits = ReadEdits(word[(tilde + 1)..], start);
            isFuzzy = true;
            isBare = false;
            word = CharacterRules.TrimToWord(word[..tilde], keepWildcards: true);
        }

        return word;
    }

    private int? ReadEdits(ReadOnlySpan<char> number, int start)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var edits) && edits <= QueryParser.MaxEdits) return edits;
        var isWhole = !number.ContainsAnyExceptInRange('0', '9');
        var taken = isWhole ? $"~{QueryParser.MaxEdits}" : "~ without a number";
        notes.Add("edits-limited", start, $"Behind the tilde of a word stands how many characters may differ: 0, 1 or {QueryParser.MaxEdits}. For {QueryNotes.Quote(number)}, {taken} was taken.");
        return isWhole ? QueryParser.MaxEdits : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(NumberSigns);
}
