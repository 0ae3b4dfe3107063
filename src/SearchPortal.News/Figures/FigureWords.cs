using System.Globalization;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Figures;

/// <summary>The words around figures, from the list in <c>Data</c>, which is built into this assembly.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, List<Phrase>> ByFirstWord = Read();

    /// <summary>The longest phrase of a kind that starts at a token.</summary>
    /// <returns>The tokens that it takes, 0 for none; and what it stands for: a power of ten, a number, or a currency.</returns>
    public static (int Length, string Value) Match(IReadOnlyList<DateToken> tokens, int at, FigureWordKind kind)
    {
        var best = (Length: 0, Value: "");
        if (at < 0 || at >= tokens.Count || tokens[at].Kind != DateTokenKind.Word || !ByFirstWord.TryGetValue(tokens[at].Folded, out var phrases)) return best;
        foreach (var phrase in phrases)
        {
            if (phrase.Kind == kind && DateWords.Length(tokens, at, phrase.Words) is var length && length > best.Length) best = (length, phrase.Value);
        }

        return best;
    }

    private static Dictionary<string, List<Phrase>> Read()
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        using var stream = typeof(FigureWords).Assembly.GetManifestResourceStream("Figures.words.txt")
            ?? throw new InvalidOperationException("The list of words around figures is not built into the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (key, list) = DateData.Pair(line);
            string[] parts = key.Split(' ');
            var kind = Enum.Parse<FigureWordKind>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var phrase in list)
            {
                string[] words = [.. DateTokenizer.Split(phrase).Where(token => token.Kind == DateTokenKind.Word).Select(token => token.Folded)];
                if (!phrases.TryGetValue(words[0], out var known)) phrases[words[0]] = known = [];
                known.Add(new Phrase(words, kind, parts.Length > 1 ? parts[1] : ""));
            }
        }

        return phrases;
    }

    /// <summary>A power of ten or a number of the list.</summary>
    public static int NumberOf(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private sealed record Phrase(string[] Words, FigureWordKind Kind, string Value);
}
