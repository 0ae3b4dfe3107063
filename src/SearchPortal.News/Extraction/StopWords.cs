namespace SearchPortal.News.Extraction;

/// <summary>The small words of each language that can be told apart.</summary>
internal static class StopWords
{
    private static readonly string[][] Lists = [.. EmbeddedList.Read("stop-words.txt").Select(line => line.Split(' '))];

    private static readonly Dictionary<string, int> LanguagesOfWord = Load();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The languages, in the order of the list.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Lists.Select(words => words[0])];

    /// <summary>The languages in which the word, given in lower case, is a small word: bit <c>n</c> for the language <c>n</c>.</summary>
    public static int LanguagesOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var languages) ? languages : 0;

    private static Dictionary<string, int> Load()
    {
        var languages = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var language = 0; language < Lists.Length; language++)
        {
            foreach (var word in Lists[language].Skip(1)) languages[word] = languages.GetValueOrDefault(word) | (1 << language);
        }

        return languages;
    }
}
