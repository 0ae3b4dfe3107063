using System.Globalization;
using System.Text;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>Finds the <see cref="WordBreak"/> of a character, by the tables of one version of Unicode.</summary>
/// <remarks>
/// The file <c>word-break.txt</c> is generated from the Unicode Character Database; its first line says how and from which version.
/// Then follow lines <c>FIRST..LAST VALUE</c>, in hexadecimal.
/// </remarks>
internal static class WordBreakTable
{
    private const int FirstSupplementary = char.MaxValue + 1;
    private const int BlockSize = 256;

    // One byte a code unit, because most text needs no more; beyond, blocks that are mostly missing.
    private static readonly WordBreak[] OfUnit = new WordBreak[FirstSupplementary];
    private static readonly WordBreak[]?[] Blocks = new WordBreak[]?[(0x110000 - FirstSupplementary) / BlockSize];

    static WordBreakTable()
    {
        foreach (var line in WordList.Read("word-break.txt"))
        {
            var parts = line.Split(' ');
            if (parts[0] == "version") UnicodeVersion = parts[1];
            else Add(parts[0].Split(".."), Enum.Parse<WordBreak>(parts[1]));
        }
    }

    /// <summary>The version of Unicode that the tables are of, such as <c>15.0.0</c>.</summary>
    public static string UnicodeVersion { get; } = "";

    /// <summary>The value of the character at a position, and how many code units it has. A lone surrogate is <see cref="WordBreak.Other"/>.</summary>
    public static WordBreak At(ReadOnlySpan<char> text, int position, out int width)
    {
        var unit = text[position];
        width = 1;
        if (!char.IsSurrogate(unit)) return OfUnit[unit];
        if (position + 1 >= text.Length || !Rune.TryCreate(unit, text[position + 1], out var rune)) return WordBreak.Other;
        width = 2;
        return Of(rune.Value);
    }

    /// <summary>The value of a code point.</summary>
    public static WordBreak Of(int codePoint) => codePoint < FirstSupplementary
        ? OfUnit[codePoint]
        : Blocks[(codePoint - FirstSupplementary) / BlockSize] is { } block ? block[codePoint % BlockSize] : WordBreak.Other;

    private static void Add(string[] range, WordBreak value)
    {
        var first = int.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var last = int.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        for (var codePoint = first; codePoint <= last; codePoint++)
        {
            if (codePoint < FirstSupplementary) OfUnit[codePoint] |= value;
            else (Blocks[(codePoint - FirstSupplementary) / BlockSize] ??= new WordBreak[BlockSize])[codePoint % BlockSize] |= value;
        }
    }
}
