using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis.Words;

/// <summary>The endings that Turkish sets off from a proper name or a number by an apostrophe: Ankara'da, Erdoğan'ın, 2026'nın.</summary>
internal static class TurkishEndings
{
    private const int LongestWritten = 16;

    private static readonly FrozenSet<string> Known = WordList.Read("turkish-endings.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The length of an apostrophe and the ending behind it, or 0 where what follows is no ending.</summary>
    /// <param name="text">Begins with an apostrophe.</param>
    public static int LengthAfterApostrophe(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && end <= LongestWritten && CharacterClasses.At(text, end, out var width) is CharacterClass.Letter or CharacterClass.Mark) end += width;
        return end is > 1 and <= LongestWritten && !CharacterClasses.IsWordPart(text, end) && Known.Contains(TermFolder.Fold(text[1..end].ToString())) ? end : 0;
    }
}
