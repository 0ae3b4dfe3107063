using System.Diagnostics;

namespace SearchPortal.Engine.Analysis;

/// <summary>Finds the words of a text: a plain subset of the default words of Unicode Standard Annex 29.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A word is a run of letters and digits with their combining marks; connectors (<c>_</c>) join inside.</item>
/// <item>An apostrophe inside a word joins: O'Brien. A possessive <c>'s</c> is left out. A French elision before a vowel is a
/// word of its own: l' + armée, qu' + il.</item>
/// <item>A full stop joins single letters (U.N. with its last stop) and digits (4.5). A comma joins digits (1,000).</item>
/// <item>Hyphens of every kind separate, and so do unpaired surrogates.</item>
/// <item>Han, Hiragana, Thai, Lao, Khmer and Myanmar letters are words of one letter; a run of Katakana is a word.</item>
/// </list>
/// </remarks>
internal static class WordSplitter
{
    /// <summary>Finds the next word at or after <paramref name="position"/> and moves the position behind what belongs to it.</summary>
    /// <returns>False where there are no more words.</returns>
    public static bool Next(ReadOnlySpan<char> text, ref int position, out int start, out int end)
    {
        while (position < text.Length)
        {
            start = position;
            switch (CharacterClasses.At(text, position, out var width))
            {
                case CharacterClass.Letter:
                    position += width;
                    end = ScanAcronym(text, start);
                    if (end < 0) end = ScanWord(text, start, ref position);
                    else position = SkipPossessive(text, end);
                    return true;
                case CharacterClass.Digit:
                    end = ScanWord(text, start, ref position);
                    return true;
                case CharacterClass.Katakana:
                    while (position < text.Length && CharacterClasses.At(text, position, out width) is CharacterClass.Katakana or CharacterClass.Mark) position += width;
                    end = position;
                    return true;
                case CharacterClass.Single:
                    end = position = SkipMarks(text, position + width);
                    return true;
                default:
                    position += width;
                    break;
            }
        }

        start = end = position;
        return false;
    }

    /// <summary>Reads a word of letters and digits. Sets the position behind it and behind its possessive.</summary>
    private static int ScanWord(ReadOnlySpan<char> text, int start, ref int position)
    {
        var end = start;
        var i = start;
        var previous = CharacterClass.Separator; // the last letter or digit, marks aside
        while (i < text.Length)
        {
            var current = CharacterClasses.At(text, i, out var width);
            switch (current)
            {
                case CharacterClass.Letter or CharacterClass.Digit:
                    previous = current;
                    end = i += width;
                    continue;
                case CharacterClass.Mark:
                    end = i += width;
                    continue;
                case CharacterClass.Ignorable:
                    i += width;
                    continue;
                case CharacterClass.Connector:
                    i = SkipConnectors(text, i);
                    if (IsLetterOrDigit(text, i)) continue;
                    break;
                case CharacterClass.Point or CharacterClass.Comma:
                    if (previous == CharacterClass.Digit && IsDigit(text, i + 1))
                    {
                        i++;
                        continue;
                    }

                    break;
                case CharacterClass.Apostrophe:
                    position = SkipPossessive(text, i);
                    if (position > i) return end;
                    if (!IsLetterOrDigit(text, i + 1) || IsElision(text[start..i], text[i + 1])) break;
                    i++;
                    continue;
            }

            break;
        }

        Debug.Assert(end > start, "a word starts at a letter or digit");
        position = Math.Max(end, start + 1);
        return end;
    }

    /// <summary>Reads single letters with full stops between: U.N. Returns the end, behind a last full stop, or -1 where there are not two.</summary>
    private static int ScanAcronym(ReadOnlySpan<char> text, int start)
    {
        var end = -1;
        var letters = 0;
        var i = start;
        while (i < text.Length && CharacterClasses.At(text, i, out var width) == CharacterClass.Letter)
        {
            i = SkipMarks(text, i + width);
            var hasStop = i < text.Length && text[i] == '.';
            if (!hasStop && IsWordPart(text, i)) break;
            letters++;
            end = hasStop ? ++i : i;
            if (!hasStop) break;
        }

        return letters > 1 ? end : -1;
    }

    /// <summary>The position behind an apostrophe and an s that end a word, or the same position where there are none.</summary>
    private static int SkipPossessive(ReadOnlySpan<char> text, int position)
    {
        var isPossessive = position + 1 < text.Length
            && CharacterClasses.Of(text[position]) == CharacterClass.Apostrophe
            && text[position + 1] is 's' or 'S'
            && !IsWordPart(text, position + 2);
        return isPossessive ? position + 2 : position;
    }

    /// <summary>Whether the letters before an apostrophe are a French article or pronoun that lost its vowel to the next word's.</summary>
    private static bool IsElision(ReadOnlySpan<char> before, char next)
    {
        var isElided = before.Length switch
        {
            1 => "cdjlmnst".Contains(char.ToLowerInvariant(before[0]), StringComparison.Ordinal),
            2 => before.Equals("qu", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        // Without the vowel, N'Djamena and D'Souza would come apart; o is no French elision, so O'Hara stays whole.
        return isElided && "aàâäæeéèêëhiîïoôöœuùûüyÿ".Contains(char.ToLowerInvariant(next), StringComparison.Ordinal);
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && CharacterClasses.At(text, position, out var width) == CharacterClass.Mark) position += width;
        return position;
    }

    private static int SkipConnectors(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && CharacterClasses.At(text, position, out var width) == CharacterClass.Connector) position += width;
        return position;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int position) =>
        position < text.Length && CharacterClasses.At(text, position, out _) == CharacterClass.Digit;

    private static bool IsLetterOrDigit(ReadOnlySpan<char> text, int position) =>
        position < text.Length && CharacterClasses.At(text, position, out _) is CharacterClass.Letter or CharacterClass.Digit;

    private static bool IsWordPart(ReadOnlySpan<char> text, int position) =>
        position < text.Length
        && CharacterClasses.At(text, position, out _) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark
            or CharacterClass.Ignorable or CharacterClass.Connector;
}
