using System.Globalization;
using System.Text;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>Finds the <see cref="CharacterClass"/> of a character.</summary>
internal static class CharacterClasses
{
    // One byte a code unit: the look-up is in the inner loop of indexing.
    private static readonly CharacterClass[] OfUnit = MakeTable();

    /// <summary>The class of the character at a position, and how many code units it has. A lone surrogate is a separator.</summary>
    public static CharacterClass At(ReadOnlySpan<char> text, int position, out int width)
    {
        var unit = text[position];
        width = 1;
        if (!char.IsSurrogate(unit)) return OfUnit[unit];
        if (position + 1 >= text.Length || !Rune.TryCreate(unit, text[position + 1], out var rune)) return CharacterClass.Separator;
        width = 2;
        return Of(rune.Value);
    }

    /// <summary>The class of a code unit that is no surrogate.</summary>
    public static CharacterClass Of(char unit) => OfUnit[unit];

    /// <summary>The position behind combining marks.</summary>
    public static int SkipMarks(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && At(text, position, out var width) == CharacterClass.Mark) position += width;
        return position;
    }

    /// <summary>Whether a word goes on at a position: a letter, a digit, or what may stand between them.</summary>
    public static bool IsWordPart(ReadOnlySpan<char> text, int position) =>
        position < text.Length
        && At(text, position, out _) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark
            or CharacterClass.Ignorable or CharacterClass.Connector;

    private static CharacterClass[] MakeTable()
    {
        var table = new CharacterClass[char.MaxValue + 1];
        for (var unit = 0; unit < table.Length; unit++)
        {
            if (!char.IsSurrogate((char)unit)) table[unit] = Of(unit);
        }

        return table;
    }

    private static CharacterClass Of(int codePoint) => codePoint switch
    {
        '\'' or 0x2018 or 0x2019 or 0x02BC or 0xFF07 => CharacterClass.Apostrophe,
        0x05F3 or 0x05F4 => CharacterClass.Apostrophe, // geresh and gershayim
        '.' or 0x066B => CharacterClass.Point,
        ',' or 0x066C => CharacterClass.Comma,
        0x200B => CharacterClass.Separator, // zero width space: made to separate
        _ => OfCategory(codePoint, CharUnicodeInfo.GetUnicodeCategory(codePoint)),
    };

    private static CharacterClass OfCategory(int codePoint, UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => OfLetter(codePoint),
        UnicodeCategory.DecimalDigitNumber => CharacterClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        UnicodeCategory.Format => CharacterClass.Ignorable,
        UnicodeCategory.ConnectorPunctuation => CharacterClass.Connector,
        _ => CharacterClass.Separator,
    };

    private static CharacterClass OfLetter(int codePoint) => codePoint switch
    {
        >= 0x0E00 and <= 0x0EFF => CharacterClass.Single, // Thai, Lao
        >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF => CharacterClass.Single, // Myanmar, Khmer
        >= 0x3041 and <= 0x309F => CharacterClass.Single, // Hiragana
        >= 0x30A1 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F => CharacterClass.Katakana,
        0x3005 or 0x3007 or >= 0x3021 and <= 0x3029 or >= 0x3038 and <= 0x303B => CharacterClass.Single, // Han signs and numerals
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF => CharacterClass.Single, // Han
        >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF => CharacterClass.Single, // kana supplements, Han extensions
        _ => CharacterClass.Letter,
    };
}
