using System.Buffers;
using System.Globalization;
using System.Text;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>What single characters mean in a query.</summary>
internal static class CharacterRules
{
    /// <summary>White space, and the marks of writing direction that come with text copied from pages in two scripts.</summary>
    public static bool IsSpace(char unit) =>
        char.IsWhiteSpace(unit)
        || unit is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static bool IsQuote(char unit) => IsDoubleQuote(unit) || IsAngleQuote(unit);

    public static bool IsAngleQuote(char unit) => unit is '«' or '»';

    /// <summary>Whether a word must end before this character.</summary>
    public static bool EndsWord(string text, int position) =>
        IsSpace(text[position]) || IsQuote(text[position]) || text[position] is '(' or ')' or '^' || IsDoubled(text, position, '&') || IsDoubled(text, position, '|');

    public static bool IsDoubled(string text, int position, char unit) =>
        text[position] == unit && position + 1 < text.Length && text[position + 1] == unit;

    /// <summary>One past the word that begins at a place.</summary>
    public static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && !EndsWord(text, end)) end++;
        return end;
    }

    /// <summary>Whether a parenthesis opens at a place, spaces aside.</summary>
    public static bool IsBeforeParenthesis(string text, int position)
    {
        while (position < text.Length && IsSpace(text[position])) position++;
        return position < text.Length && text[position] == '(';
    }

    /// <summary>Whether a clause begins at a place.</summary>
    public static bool BeginsClause(string text, int start) =>
        start < text.Length
        && (text[start] == '(' || IsQuote(text[start])
            || (text[start] == '/' && RegexpEnd(text, start) > 0)
            || TrimToWord(text.AsSpan(start, WordEnd(text, start) - start), keepWildcards: true).Length > 0);

    /// <summary>Where the quotation that opens at <paramref name="opening"/> closes, or -1. A straight quote prefers a straight one.</summary>
    public static int ClosingQuote(string text, int opening)
    {
        var from = opening + 1;
        if (IsAngleQuote(text[opening])) return text.AsSpan(from).IndexOfAny('«', '»') is >= 0 and var angle ? from + angle : -1;
        if (text[opening] == '"' && text.IndexOf('"', from) is >= 0 and var straight) return straight;
        for (var i = from; i < text.Length; i++)
        {
            if (IsDoubleQuote(text[i])) return i;
        }

        return -1;
    }

    /// <summary>Whether a letter or number stands at a position.</summary>
    public static bool StartsWord(string text, int position) => StartsWord(text.AsSpan(position));

    /// <summary>Whether a text begins with a letter or number.</summary>
    public static bool StartsWord(ReadOnlySpan<char> text) => Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && IsWordRune(rune);

    /// <summary>Whether question marks, and stars among them, lead up to a word: they stand for its first characters.</summary>
    public static bool BeginsWildcard(string text, int position)
    {
        if (text[position] != '?') return false;
        while (position < text.Length && text[position] is '?' or '*') position++;
        return text[position - 1] == '*' || (position < text.Length && StartsWord(text, position));
    }

    /// <summary>One past the closing slash of the regular expression that opens at a slash, or -1 where none does. The closing one ends the clause;
    /// a regular expression holds no white space.</summary>
    public static int RegexpEnd(string text, int opening)
    {
        var isEscaped = false;
        for (var i = opening + 1; i < text.Length && !IsSpace(text[i]); i++)
        {
            var closes = text[i] == '/' && !isEscaped && i > opening + 1;
            if (closes && (i + 1 == text.Length || IsSpace(text[i + 1]) || text[i + 1] is ')' or '^')) return i + 1;
            isEscaped = text[i] == '\\' && !isEscaped;
        }

        return -1;
    }

    /// <summary>A word that is no operator where it stands: operators in small letters, other words as they are.</summary>
    public static string LowerOperator(string word) => OperatorWord.Of(word) is null ? word : word.ToLowerInvariant();

    /// <summary>Whether there is a letter, digit or number in a text: something that can be searched for.</summary>
    public static bool HasWord(ReadOnlySpan<char> text) => TrimToWord(text, keepWildcards: false).Length > 0;

    /// <summary>The text from its first to its last letter, number or (after a letter) mark; optionally stars count as such, and question marks before it.</summary>
    public static Range TrimToWordRange(ReadOnlySpan<char> text, bool keepWildcards)
    {
        int first = -1, end = 0, questions = -1;
        for (var i = 0; i < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text[i..], out var rune, out var width);
            if (IsWordRune(rune) || (keepWildcards && rune.Value == '*'))
            {
                if (first < 0) first = questions >= 0 ? questions : i;
                end = i + width;
            }
            else if (first >= 0 && end == i && IsMark(rune))
            {
                end = i + width;
            }
            else if (keepWildcards && rune.Value == '?')
            {
                if (questions < 0) questions = i;
            }
            else
            {
                questions = -1;
            }

            i += width;
        }

        return first < 0 ? 0..0 : first..end;
    }

    /// <summary>The text of <see cref="TrimToWordRange"/>.</summary>
    public static ReadOnlySpan<char> TrimToWord(ReadOnlySpan<char> text, bool keepWildcards) => text[TrimToWordRange(text, keepWildcards)];

    /// <summary>The longest length up to <paramref name="limit"/> that does not cut a surrogate pair.</summary>
    public static int WholeLength(string text, int limit) =>
        limit < text.Length && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : Math.Min(limit, text.Length);

    private static bool IsDoubleQuote(char unit) => unit is '"' or '“' or '”' or '„' or '‟' or '＂';

    private static bool IsWordRune(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
