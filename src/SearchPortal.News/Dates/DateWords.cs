using System.Globalization;

namespace SearchPortal.News.Dates;

/// <summary>The words of dates in all languages, from the lists in <c>Data</c>.</summary>
internal static class DateWords
{
    private static readonly string[] Languages = ["en", "ar", "fr", "tr", "de", "es", "others"];

    private static readonly Dictionary<string, int> Minutes = new(StringComparer.Ordinal) { ["minute"] = 1, ["hour"] = 60, ["day"] = 24 * 60, ["week"] = 7 * 24 * 60 };

    private static readonly Dictionary<string, List<Phrase>> ByFirstWord = Read();

    /// <summary>The longest phrase of a kind that starts at a token. Dots and dashes within a phrase don't matter.</summary>
    /// <returns>The tokens that it takes, 0 for none; and what it stands for.</returns>
    public static (int Length, int Value) Match(IReadOnlyList<DateToken> tokens, int at, DateWordKind kind)
    {
        var best = (Length: 0, Value: 0);
        if (at >= tokens.Count || tokens[at].Kind != DateTokenKind.Word || !ByFirstWord.TryGetValue(tokens[at].Folded, out var phrases)) return best;
        foreach (var phrase in phrases)
        {
            if (phrase.Kind == kind && Length(tokens, at, phrase.Words) is var length && length > best.Length) best = (length, phrase.Value);
        }

        return best;
    }

    /// <summary>How many tokens some words take from a token on; 0 where they do not stand there.</summary>
    public static int Length(IReadOnlyList<DateToken> tokens, int at, string[] words)
    {
        var next = at;
        foreach (var word in words)
        {
            while (next > at && next < tokens.Count && (tokens[next].IsSign('.') || tokens[next].IsSign('-')) && tokens[next].Start == tokens[next - 1].End) next++;
            if (next >= tokens.Count || tokens[next].Kind != DateTokenKind.Word || tokens[next].Folded != word) return 0;
            next++;
        }

        return next - at;
    }

    private static Dictionary<string, List<Phrase>> Read()
    {
        var phrases = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        foreach (var line in Languages.SelectMany(DateData.Lines))
        {
            var (key, list) = DateData.Pair(line);
            var (kind, value) = Meaning(key);
            foreach (var phrase in list)
            {
                string[] words = [.. DateTokenizer.Split(phrase).Where(token => token.Kind == DateTokenKind.Word).Select(token => token.Folded)];
                if (!phrases.TryGetValue(words[0], out var known)) phrases[words[0]] = known = [];
                var same = known.FindIndex(other => other.Kind == kind && other.Words.AsSpan().SequenceEqual(words));
                if (same < 0) known.Add(new Phrase(words, kind, value));
                else if (kind == DateWordKind.Weekday) known[same] = known[same] with { Value = known[same].Value | value };
            }
        }

        return phrases;
    }

    private static (DateWordKind Kind, int Value) Meaning(string key)
    {
        var parts = key.Split(' ');
        var kind = Enum.Parse<DateWordKind>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        if (kind == DateWordKind.Unit) return (kind, Minutes[parts[1]] * (parts.Length > 2 ? Number(parts[2]) : 1));
        var value = parts.Length > 1 ? Number(parts[1]) : 0;
        return (kind, kind == DateWordKind.Weekday ? 1 << value : value);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Phrase(string[] Words, DateWordKind Kind, int Value);
}
