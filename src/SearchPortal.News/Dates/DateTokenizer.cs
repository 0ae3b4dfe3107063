using System.Globalization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Dates;

/// <summary>Parts a text into numbers, words and signs. White space and characters that can't be seen part them and are left out.</summary>
internal static class DateTokenizer
{
    private const int MostDigits = 9;

    /// <summary>The pieces of a text.</summary>
    public static List<DateToken> Split(ReadOnlySpan<char> text)
    {
        var tokens = new List<DateToken>();
        for (var at = 0; at < text.Length;)
        {
            var token = text[at] switch
            {
                var c when char.IsDigit(c) => Number(text, at),
                var c when char.IsLetter(c) => Word(text, at),
                var c when IsUnseen(c) => default,
                var c => new DateToken(DateTokenKind.Sign, at, at + 1, c.ToString(), "", 0),
            };
            if (token.End == 0)
            {
                at++;
                continue;
            }

            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    /// <summary>Whether a sign is a dash of any kind.</summary>
    public static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212';

    private static DateToken Number(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var value = 0;
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            if (end - start < MostDigits) value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[end]);
        }

        return new DateToken(DateTokenKind.Number, start, end, "", "", end - start > MostDigits ? -1 : value);
    }

    private static DateToken Word(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        if (!IsIdeograph(text[start]))
        {
            while (end < text.Length && IsOfWord(text, end)) end++;
        }

        if (end == start + 1 && Initials(text, start) is { } initials) return initials;
        var word = text[start..end];
        return new DateToken(DateTokenKind.Word, start, end, word.ToString(), NameFolding.Fold(word), 0);
    }

    /// <summary>Letters with a dot behind each, such as <c>p.m.</c>: one word without the dots.</summary>
    private static DateToken? Initials(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var letters = "";
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            letters += text[end];
            end += 2;
        }

        // "p.m": the last dot may be missing.
        var isLone = letters.Length > 0 && end < text.Length && char.IsLetter(text[end]) && (end + 1 == text.Length || !char.IsLetter(text[end + 1]));
        if (isLone) letters += text[end++];
        return letters.Length > 1 ? new DateToken(DateTokenKind.Word, start, end, letters, NameFolding.Fold(letters), 0) : null;
    }

    private static bool IsOfWord(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsLetter(c)) return !IsIdeograph(c);
        if (NameFolding.IsApostrophe(c)) return at + 1 < text.Length && char.IsLetter(text[at + 1]);
        return char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned;
}
