using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis;

/// <summary>Recognises abbreviations before a full stop.</summary>
internal static class Abbreviation
{
    private const int LongestLookBack = 12;

    private static readonly FrozenDictionary<string, AbbreviationKind> Known = WordList.Read("abbreviations.txt")
        .Select(entry => entry.Split(' '))
        .ToFrozenDictionary(entry => entry[1], entry => Enum.Parse<AbbreviationKind>(entry[0], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of the word before the full stop at <paramref name="stop"/>, in a sentence that begins at <paramref name="start"/>.</summary>
    public static AbbreviationKind Before(string text, int start, int stop)
    {
        var first = stop;
        var earliest = Math.Max(start, stop - LongestLookBack);
        while (first > earliest && char.IsLetterOrDigit(text[first - 1])) first--;
        var word = text.AsSpan(first, stop - first);
        // "1." at the start of a sentence numbers it.
        if (first == start && word.Length is > 0 and <= 3 && !word.ContainsAnyExceptInRange('0', '9')) return AbbreviationKind.Name;
        if (word.Length == 1 && char.IsLetter(word[0])) return AbbreviationKind.Either;
        return KnownBySpan.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;
    }
}
