using System.Globalization;
using System.Text;

namespace SearchPortal.News.Names;

/// <summary>
/// Parts a text into the words that names are made of. A word is a run of letters, digits and marks; apostrophes inside it
/// belong to it, hyphens part it, <c>U.N.</c> is one word, and the French <c>l'</c>, <c>d'</c> and <c>qu'</c> before a word
/// are left out.
/// </summary>
internal static class NameTokenizer
{
    /// <summary>Appends the words of a text, in its order.</summary>
    /// <param name="text">Any UTF-16 text; unpaired surrogates part words.</param>
    /// <param name="wordBreaks">Ascending offsets at which a word ends though the text has no separator.</param>
    /// <param name="tokens">The list to append to.</param>
    public static void Read(string text, IReadOnlyList<int> wordBreaks, List<NameToken> tokens)
    {
        var nextBreak = 0;
        var gapStart = -1;
        var at = 0;
        while (at < text.Length)
        {
            var length = WordLetter(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            while (nextBreak < wordBreaks.Count && wordBreaks[nextBreak] <= at) nextBreak++;
            var limit = nextBreak < wordBreaks.Count ? Math.Min(wordBreaks[nextBreak], text.Length) : text.Length;
            if (limit < text.Length && char.IsLowSurrogate(text[limit])) limit = text.Length;
            var start = at;
            var end = EndOfInitials(text, start);
            var apostrophe = -1;
            if (end < 0)
            {
                end = EndOfWord(text, start, limit, out var firstApostrophe, out apostrophe);
                if (IsElision(text.AsSpan(start..end), firstApostrophe - start))
                {
                    start = firstApostrophe + 1;
                    if (apostrophe == firstApostrophe) apostrophe = -1;
                }
            }

            var before = gapStart < 0 ? NameGap.Break : GapBetween(text, gapStart, at);
            tokens.Add(Token(text, start, end, apostrophe, before));
            at = gapStart = end;
        }
    }

    private static NameToken Token(string text, int start, int end, int apostrophe, NameGap before)
    {
        var suffix = end;
        var possessive = false;
        if (apostrophe > start)
        {
            var ending = text.AsSpan(apostrophe + 1, end - apostrophe - 1);
            possessive = ending is "s" or "S";
            if (possessive) end = suffix = apostrophe;
            else if (ending.Length <= 5 && char.IsLower(ending[0])) suffix = apostrophe;
        }

        return new NameToken(start, end, suffix, CaseOf(text.AsSpan(start..end)), before, possessive);
    }

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        var found = LetterCase.None;
        foreach (var rune in word.EnumerateRunes())
        {
            var upper = Rune.IsUpper(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.TitlecaseLetter;
            if (!upper && !Rune.IsLower(rune)) continue;
            if (found == LetterCase.None) found = upper ? LetterCase.Capitals : LetterCase.Lower;
            if (!upper && found == LetterCase.Capitals) found = LetterCase.Capital;
            if (found == LetterCase.Lower) break;
        }

        return found;
    }

    /// <summary>The end of <c>U.N.</c> or <c>U.S.A</c>, with its last dot; −1 where no such word begins.</summary>
    private static int EndOfInitials(string text, int start)
    {
        var letters = 0;
        var at = start;
        while (at < text.Length && char.IsUpper(text[at]) && (at + 1 == text.Length || WordLetter(text, at + 1) == 0))
        {
            letters++;
            at++;
            if (at == text.Length || text[at] != '.') break;
            at++;
        }

        return letters >= 2 ? at : -1;
    }

    private static int EndOfWord(string text, int start, int limit, out int firstApostrophe, out int lastApostrophe)
    {
        firstApostrophe = lastApostrophe = -1;
        var end = start;
        var at = start;
        while (at < limit)
        {
            var length = WordLetter(text, at);
            if (length > 0)
            {
                at += length;
                end = at;
            }
            else if (NameFolding.IsApostrophe(text[at]) && at == end && at + 1 < limit && WordLetter(text, at + 1) > 0)
            {
                if (firstApostrophe < 0) firstApostrophe = at;
                lastApostrophe = at++;
            }
            else if (IsInvisible(text[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(end, limit);
    }

    private static bool IsElision(ReadOnlySpan<char> word, int apostrophe)
    {
        if (apostrophe < 1 || word.Length - apostrophe < 3 || apostrophe > 2) return false;
        var before = word[..apostrophe];
        return before is "l" or "L" or "d" or "D" or "qu" or "Qu";
    }

    private static NameGap GapBetween(string text, int start, int end)
    {
        if (start == end) return NameGap.Joined;
        var gap = text.AsSpan(start..end);
        if (gap.Length == 1 && IsHyphen(gap[0])) return NameGap.Hyphen;

        var stop = gap[0] == '.';
        var newlines = 0;
        foreach (var character in stop ? gap[1..] : gap)
        {
            if (character == '\n') newlines++;
            var blank = (char.IsWhiteSpace(character) && character != '\u2029') || IsInvisible(character);
            if (!blank || newlines == 2) return NameGap.Break;
        }

        return stop ? NameGap.Stop : NameGap.Space;
    }

    /// <summary>The length of the letter, digit or mark at an offset that belongs to a word, or 0.</summary>
    private static int WordLetter(string text, int at)
    {
        var character = text[at];
        if (char.IsAscii(character)) return char.IsAsciiLetterOrDigit(character) ? 1 : 0;
        if (IsApostropheLike(character) || !Rune.TryGetRuneAt(text, at, out var rune)) return 0;
        var category = Rune.GetUnicodeCategory(rune);
        return category <= UnicodeCategory.OtherLetter
            || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
            ? rune.Utf16SequenceLength
            : 0;
    }

    /// <summary>Modifier letters that stand for an apostrophe are Unicode letters, yet begin no word.</summary>
    private static bool IsApostropheLike(char character) => character is >= '\u02B9' and <= '\u02BF';

    /// <summary>Soft hyphens, joiners and direction marks: inside a word they change nothing. A zero-width space parts words.</summary>
    private static bool IsInvisible(char character) =>
        character is '\u00AD' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u061C' or '\u2060' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsHyphen(char character) =>
        character is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D';
}
