using System.Text;

namespace SearchPortal.Engine.Analysis;

/// <summary>Finds the sentences of plain text.</summary>
/// <remarks>
/// A blank line always ends a sentence. So does a mark of a script that uses it for nothing else (؟ ۔ । 。 ！ …). A full
/// stop, <c>!</c>, <c>?</c> or ellipsis, with the quotes and brackets that close behind it, ends one where white space follows,
/// the next letter is no small letter, and the word before is no abbreviation or initial (<see cref="AbbreviationKind"/>).
/// The time is linear in the length of the text.
/// </remarks>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences of a text in its order. They do not overlap, begin and end with no white space, and together hold every
    /// character that is not white space.
    /// </summary>
    public static List<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = SkipSpace(text, 0);
        for (var i = start; i < text.Length;)
        {
            var end = SentenceEnd(text, start, i);
            if (end < 0)
            {
                i++;
                continue;
            }

            AddTrimmed(text, start, end, sentences);
            start = i = SkipSpace(text, end);
        }

        AddTrimmed(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>The end of the sentence that the character at <paramref name="position"/> ends, or -1 where it ends none.</summary>
    private static int SentenceEnd(string text, int start, int position)
    {
        var unit = text[position];
        if (unit is '\n' or '\r' or '\u2028' or '\u2029') return IsBlankLine(text, position) ? position : -1;
        if (IsFinalMark(unit)) return SkipClosing(text, SkipMarks(text, position + 1));
        if (!IsOpenMark(unit)) return -1;
        // Within a run of marks, the last one decides.
        if (position + 1 < text.Length && (IsOpenMark(text[position + 1]) || IsFinalMark(text[position + 1]))) return -1;
        var end = SkipClosing(text, position + 1);
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return -1;
        return ContinuesAfter(text, start, position, end) ? -1 : end;
    }

    private static bool ContinuesAfter(string text, int start, int mark, int end)
    {
        var next = SkipOpening(text, end);
        if (next >= text.Length) return false;
        if (Rune.TryGetRuneAt(text, next, out var rune) && Rune.IsLower(rune)) return !HasBlankLine(text, end, next);
        if (text[mark] != '.') return false;
        return Abbreviation.Before(text, start, mark) switch
        {
            AbbreviationKind.Name => true,
            AbbreviationKind.Number => char.IsDigit(text[next]),
            AbbreviationKind.Either => !StartsWithFunctionWord(text, next),
            _ => false,
        } && !HasBlankLine(text, end, next);
    }

    private static bool StartsWithFunctionWord(string text, int position)
    {
        var end = position;
        while (end < text.Length && end - position < 16 && char.IsLetter(text[end])) end++;
        return end > position && StopWords.English.Contains(TermFolder.Fold(text[position..end]));
    }

    /// <summary>Whether a line break is followed by a line without text, or is a paragraph separator.</summary>
    private static bool IsBlankLine(string text, int position)
    {
        if (text[position] == '\u2029') return true;
        var next = position + 1;
        if (text[position] == '\r' && next < text.Length && text[next] == '\n') next++;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] is '\n' or '\r' or '\u2029') return true;
            next++;
        }

        return false;
    }

    private static bool HasBlankLine(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '\n' or '\r' or '\u2029') return IsBlankLine(text, i);
        }

        return false;
    }

    /// <summary>Marks that end a sentence only where white space follows.</summary>
    private static bool IsOpenMark(char unit) => unit is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>Marks that end a sentence wherever they stand: Arabic and Urdu, Devanagari, Chinese and Japanese.</summary>
    private static bool IsFinalMark(char unit) => unit is '؟' or '۔' or '।' or '॥' or '。' or '！' or '？' or '｡';

    private static bool IsClosing(char unit) => unit is '"' or '\'' or '”' or '’' or '“' or '»' or '›' or ')' or ']' or '}' or '」' or '』' or '）' or '】';

    private static bool IsOpening(char unit) => unit is '"' or '\'' or '“' or '‘' or '„' or '«' or '‹' or '(' or '[' or '{' or '¿' or '¡' or '「' or '『';

    private static int SkipMarks(string text, int position)
    {
        while (position < text.Length && (IsFinalMark(text[position]) || IsOpenMark(text[position]))) position++;
        return position;
    }

    private static int SkipClosing(string text, int position)
    {
        while (position < text.Length && IsClosing(text[position])) position++;
        // French puts a space before the closing quote.
        if (position + 1 < text.Length && text[position] is ' ' or '\u00A0' or '\u202F' && text[position + 1] == '»') position += 2;
        return position;
    }

    private static int SkipOpening(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || IsOpening(text[position]))) position++;
        return position;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static void AddTrimmed(string text, int start, int end, List<TextSpan> sentences)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new TextSpan(start, end));
    }
}
