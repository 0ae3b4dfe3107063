using System.Text;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>Folds a word so that its ways of writing meet in one term.</summary>
/// <remarks>
/// In this order: compatibility decomposition (Unicode NFKD); diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic are
/// dropped (Arabic vowel signs and tatweel with them), while vowel signs of Indic scripts and kana voicing stay, because they
/// tell words apart; lower case by code point with the invariant culture; letters of one sound meet (<c>ß</c> ss, <c>ø</c> o,
/// Arabic alef forms, Persian and Urdu kaf, yeh and heh …); digits of every script become 0–9; composition (NFC).
/// Apostrophes go; numbers come to one form (<see cref="NumberShape"/>).
/// </remarks>
internal static class TermFolder
{
    /// <summary>Writes the term of <paramref name="word"/> and returns its length; what does not fit is cut off.</summary>
    /// <param name="word">A word as <see cref="WordSplitter"/> finds it: no unpaired surrogates.</param>
    /// <param name="term">Room for the term.</param>
    public static int Fold(ReadOnlySpan<char> word, Span<char> term) =>
        Ascii.IsValid(word) ? FoldAscii(word, term) : FoldUnicode(word, term);

    /// <summary>Folds a word and returns the term as a string; for words of a list.</summary>
    public static string Fold(string word)
    {
        Span<char> term = stackalloc char[CachedAnalyzer.MaxTermLength];
        return term[..Fold(word, term)].ToString();
    }

    private static int FoldAscii(ReadOnlySpan<char> word, Span<char> term)
    {
        var length = 0;
        var isMarked = false;
        for (var i = 0; i < word.Length && length < term.Length; i++)
        {
            var unit = word[i];
            if (char.IsAsciiLetterUpper(unit)) term[length++] = (char)(unit | 0x20);
            else if (char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '_') term[length++] = unit;
            else if (IsInNumber(word, i))
            {
                term[length++] = unit;
                isMarked = true;
            }
        }

        return isMarked ? NumberShape.Normalize(term[..length]) : length;
    }

    private static int FoldUnicode(ReadOnlySpan<char> word, Span<char> term)
    {
        var decomposed = word.ToString().Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length);
        var isMarked = false;
        for (var i = 0; i < decomposed.Length;)
        {
            var kind = CharacterClasses.At(decomposed, i, out var width);
            if (IsInNumber(decomposed, i))
            {
                folded.Append(kind == CharacterClass.Point ? '.' : ',');
                isMarked = true;
            }
            else
            {
                AppendFolded(folded, kind, decomposed.AsSpan(i, width));
            }

            i += width;
        }

        var composed = folded.ToString().Normalize(NormalizationForm.FormC).AsSpan();
        if (composed.Length > term.Length)
        {
            composed = composed[..(char.IsHighSurrogate(composed[term.Length - 1]) ? term.Length - 1 : term.Length)];
        }

        composed.CopyTo(term);
        return isMarked ? NumberShape.Normalize(term[..composed.Length]) : composed.Length;
    }

    private static void AppendFolded(StringBuilder folded, CharacterClass kind, ReadOnlySpan<char> character)
    {
        switch (kind)
        {
            case CharacterClass.Digit:
                _ = Rune.DecodeFromUtf16(character, out var digit, out _);
                folded.Append((char)('0' + (int)Rune.GetNumericValue(digit)));
                break;
            case CharacterClass.Mark:
                if (!IsDiacritic(character)) folded.Append(character);
                break;
            case CharacterClass.Connector:
                folded.Append('_');
                break;
            case CharacterClass.Letter or CharacterClass.Katakana or CharacterClass.Single:
                AppendLetter(folded, character);
                break;
        }
    }

    private static void AppendLetter(StringBuilder folded, ReadOnlySpan<char> letter)
    {
        if (letter.Length > 1)
        {
            _ = Rune.DecodeFromUtf16(letter, out var rune, out _);
            folded.Append(Rune.ToLowerInvariant(rune));
            return;
        }

        var lower = char.ToLowerInvariant(letter[0]);
        _ = lower switch
        {
            'ß' => folded.Append("ss"),
            'æ' => folded.Append("ae"),
            'œ' => folded.Append("oe"),
            'þ' => folded.Append("th"),
            'ł' => folded.Append('l'),
            'ø' => folded.Append('o'),
            'đ' or 'ð' => folded.Append('d'),
            'ħ' => folded.Append('h'),
            'ı' or 'İ' => folded.Append('i'),
            'ſ' => folded.Append('s'),
            'ς' => folded.Append('σ'),
            >= '\u02B9' and <= '\u02C1' => folded, // half rings, primes and commas of transliterations: ʿAbd
            '\u0640' => folded, // tatweel
            '\u0671' or '\u0672' or '\u0673' => folded.Append('\u0627'), // alef wasla, alef with wavy hamza
            '\u0649' or '\u06CC' => folded.Append('\u064A'), // alef maksura and Persian yeh: yeh
            '\u06A9' => folded.Append('\u0643'), // Persian kaf
            '\u0629' or '\u06BE' or '\u06C1' or '\u06C3' or '\u06D5' => folded.Append('\u0647'), // teh marbuta, forms of heh
            _ => folded.Append(lower),
        };
    }

    /// <summary>Whether a mark only decorates its letter, so that words with and without it are meant to meet.</summary>
    private static bool IsDiacritic(ReadOnlySpan<char> mark)
    {
        _ = Rune.DecodeFromUtf16(mark, out var rune, out _);
        return rune.Value switch
        {
            >= 0x0300 and <= 0x036F or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF
                or >= 0x20D0 and <= 0x20FF or >= 0xFE20 and <= 0xFE2F => true, // combining marks of any script
            >= 0x0483 and <= 0x0489 => true, // Cyrillic
            >= 0x0591 and <= 0x05C7 => true, // Hebrew
            >= 0x0610 and <= 0x061A or >= 0x064B and <= 0x065F or 0x0670 or >= 0x06D6 and <= 0x06ED
                or >= 0x08CA and <= 0x08FF => true, // Arabic
            >= 0x0711 and <= 0x074A => true, // Syriac
            >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => true, // variation selectors
            _ => false,
        };
    }

    /// <summary>Whether a point or comma stands between digits of a number that the word begins with.</summary>
    private static bool IsInNumber(ReadOnlySpan<char> word, int position) =>
        position > 0 && position + 1 < word.Length
        && CharacterClasses.Of(word[position]) is CharacterClass.Point or CharacterClass.Comma
        && CharacterClasses.Of(word[position - 1]) == CharacterClass.Digit
        && CharacterClasses.Of(word[position + 1]) == CharacterClass.Digit
        && CharacterClasses.Of(word[0]) == CharacterClass.Digit;
}
