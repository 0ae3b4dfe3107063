using System.Globalization;
using System.Text;

namespace SearchPortal.News.Names;

/// <summary>
/// The form in which words of names are compared: small letters, compatibility forms and diacritics folded (Unicode NFKD
/// without combining marks), apostrophes, dots and Arabic tatweel dropped, letters that some languages write in two ways
/// made one.
/// </summary>
internal static class NameFolding
{
    /// <summary>Longer words are no part of a name.</summary>
    public const int MaxLength = 100;

    /// <summary>Folds one word.</summary>
    /// <param name="word">A word without unpaired surrogates.</param>
    /// <param name="folded">Room for <see cref="MaxLength"/> characters.</param>
    /// <returns>The characters written; 0 where nothing is left or the word is too long.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > MaxLength) return 0;
        if (!Ascii.IsValid(word)) return FoldUnicode(word, folded);

        var length = 0;
        foreach (var character in word)
        {
            if (char.IsAsciiLetterOrDigit(character)) folded[length++] = char.ToLowerInvariant(character);
        }

        return length;
    }

    /// <summary>Folds one word to a string; empty where nothing is left.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxLength];
        return folded[..Fold(word, folded)].ToString();
    }

    /// <summary>Whether the character stands inside a name without parting it: <c>Qa'ida</c>.</summary>
    public static bool IsApostrophe(char character) => character
        is '\'' or '`' or '´' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07'
        or (>= '\u02B9' and <= '\u02BF');

    private static int FoldUnicode(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var rune in word.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsKept(rune)) continue;
            var lower = Rune.ToLowerInvariant(rune);
            var letters = Respell(lower.Value);
            if (length + (letters?.Length ?? lower.Utf16SequenceLength) > folded.Length) return 0;
            if (letters is null) length += lower.EncodeToUtf16(folded[length..]);
            else
            {
                letters.CopyTo(folded[length..]);
                length += letters.Length;
            }
        }

        return length;
    }

    private static bool IsKept(Rune rune)
    {
        const int Tatweel = 0x640;
        if (rune.Value == Tatweel || (rune.IsBmp && IsApostrophe((char)rune.Value))) return false;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark;
    }

    /// <summary>
    /// Letters that NFKD leaves alone though writers take one for the other. Persian and Urdu letters stay what they are: the
    /// Urdu word for Turkey would else be the Arabic one for Turkish.
    /// </summary>
    private static string? Respell(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ى' => "ي",
        'ة' => "ه",
        _ => null,
    };
}
