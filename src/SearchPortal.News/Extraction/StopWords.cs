namespace SearchPortal.News.Extraction;

/// <summary>The small words of each language that can be told apart.</summary>
internal static class StopWords
{
    private static readonly List<(string Language, HashSet<string> Words)> Lists = Load();

    private static readonly Dictionary<string, HashSet<string>>.AlternateLookup<ReadOnlySpan<char>> Words =
        Lists.ToDictionary(list => list.Language, list => list.Words).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, in lower case, is a small word of the language.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> word) =>
        Words.TryGetValue(language, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static List<(string Language, HashSet<string> Words)> Load() =>
    [
        .. EmbeddedList.Read("stop-words.txt")
            .Select(line => line.Split(' '))
            .Select(words => (words[0], words.Skip(1).ToHashSet(StringComparer.Ordinal))),
    ];
}
