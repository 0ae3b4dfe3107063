using System.Buffers;

namespace SearchPortal.News.Extraction;

/// <summary>The small words of each language that can be told apart, and the letters that few languages have.</summary>
internal static class StopWords
{
    /// <summary>Begins a line of letters, before the language.</summary>
    private const char LettersSign = '+';

    private static readonly string[][] Lines = [.. EmbeddedList.Read("stop-words.txt").Select(line => line.Split(' '))];

    private static readonly string[][] Lists = [.. Lines.Where(line => line[0][0] != LettersSign)];

    private static readonly Dictionary<string, int> LanguagesOfWord = Load();

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        LanguagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (int Language, SearchValues<char> Letters)[] Letters = [.. Lines
        .Where(line => line[0][0] == LettersSign)
        .Select(line => (1 << Array.FindIndex(Lists, list => list[0] == line[0][1..]), SearchValues.Create(string.Concat(line.Skip(1)))))];

    /// <summary>The languages, in the order of the list.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Lists.Select(words => words[0])];

    /// <summary>The languages in which the word, given in lower case, is a small word: bit <c>n</c> for the language <c>n</c>.</summary>
    public static int LanguagesOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>The languages that have one of the word's letters and that most others have not.</summary>
    public static int LanguagesOfLetters(ReadOnlySpan<char> word)
    {
        var languages = 0;
        foreach (var (language, letters) in Letters)
        {
            if (word.ContainsAny(letters)) languages |= language;
        }

        return languages;
    }

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
