using System.Text;
using SearchPortal.News.Names;

namespace SearchPortal.News.Stories;

/// <summary>Reads the words of a text as they are compared: case, diacritics and punctuation make no difference. Where a script has no blanks between
/// words, each character counts as a word.</summary>
internal static class TextWords
{
    // Han, kana, Thai, Lao, Burmese and Khmer letters.
    private static readonly (int First, int Last)[] WithoutBlanks = [(0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)];

    /// <summary>The words of a text, in its order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="wordBreaks">Ascending offsets at which a word ends though the text has no separator.</param>
    public static TextWord[] Read(string text, IReadOnlyList<int> wordBreaks)
    {
        var tokens = new List<NameToken>();
        NameTokenizer.Read(text, wordBreaks, tokens);
        var words = new List<TextWord>(tokens.Count);
        var hasCase = tokens.Count(token => token.IsCapitalised) * 2 < tokens.Count;
        Span<char> folded = stackalloc char[NameFolding.MaxLength];
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start);
            if (!Ascii.IsValid(word) && HasNoBlanks(word))
            {
                AddCharacters(word, words);
                continue;
            }

            if (NameFolding.Fold(word, folded) is var length && length == 0) continue;
            var hash = StableHash.Of(folded[..length]);
            var kind = KindOf(word, tokens, i, hasCase);
            if (kind == WordKind.Number && words.Count > 0 && words[^1].Kind == WordKind.Number && IsOneNumber(text, tokens[i - 1], tokens[i]))
                words[^1] = new TextWord(StableHash.Join(words[^1].Hash, hash), WordKind.Number);
            else words.Add(new TextWord(hash, kind));
        }

        return [.. words];
    }

    /// <summary>Whether a number goes on behind a point, comma, slash or hyphen.</summary>
    private static bool IsOneNumber(string text, NameToken before, NameToken next) =>
        next.Start == before.End + 1 && text[before.End] is '.' or ',' or '/' or '-' or ':' or '\u066B' or '\u066C';

    private static WordKind KindOf(ReadOnlySpan<char> word, List<NameToken> tokens, int number, bool hasCase)
    {
        foreach (var character in word)
        {
            if (char.IsDigit(character)) return WordKind.Number;
        }

        if (!hasCase || !tokens[number].IsCapitalised) return WordKind.Plain;
        // The first word of a sentence has a capital anyway, and is a name where another one follows.
        var begins = tokens[number].Before is NameGap.Break or NameGap.Stop;
        return !begins || (number + 1 < tokens.Count && tokens[number + 1] is { IsCapitalised: true, Before: NameGap.Space }) ? WordKind.Name : WordKind.Plain;
    }

    private static bool HasNoBlanks(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (IsWithoutBlanks(rune)) return true;
        }

        return false;
    }

    private static void AddCharacters(ReadOnlySpan<char> word, List<TextWord> words)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in word.EnumerateRunes())
        {
            var length = rune.EncodeToUtf16(units);
            words.Add(new TextWord(StableHash.Of(units[..length]), Rune.IsDigit(rune) ? WordKind.Number : WordKind.Plain));
        }
    }

    private static bool IsWithoutBlanks(Rune rune) => Array.Exists(WithoutBlanks, range => rune.Value >= range.First && rune.Value <= range.Last);
}
