using System.Globalization;

namespace SearchPortal.News.Dates;

/// <summary>Knows the names of time zones: abbreviations, names in words, and those of the IANA database.</summary>
internal static class DateZones
{
    private static readonly Dictionary<string, DateZone> Abbreviations = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, List<(string[] Words, DateZone Zone)>> Phrases = new(StringComparer.Ordinal);

    static DateZones()
    {
        const string PhraseKey = "phrase ";
        foreach (var line in DateData.Lines("zones"))
        {
            if (line.StartsWith(PhraseKey, StringComparison.Ordinal))
            {
                var (key, phrases) = DateData.Pair(line);
                var zone = Zone(key[PhraseKey.Length..]);
                foreach (var phrase in phrases) Add([.. DateTokenizer.Split(phrase).Select(token => token.Folded)], zone);
            }
            else
            {
                var parts = line.Split(' ');
                Abbreviations[parts[0]] = parts.Length > 1 ? Zone(parts[1]) : DateZone.Ambiguous;
            }
        }
    }

    /// <summary>The zone that is named from a token on.</summary>
    /// <returns>The tokens that the name takes, 0 for none, and the zone.</returns>
    public static (int Length, DateZone Zone) Match(IReadOnlyList<DateToken> tokens, int at, ReadOnlySpan<char> text)
    {
        if (at >= tokens.Count || tokens[at].Kind != DateTokenKind.Word) return default;
        if (Iana(tokens, at, text) is { Length: > 0 } iana) return iana;
        foreach (var (words, zone) in Phrases.GetValueOrDefault(tokens[at].Folded) ?? [])
        {
            if (DateWords.Length(tokens, at, words) is > 0 and var length) return (length, zone);
        }

        // "Est" is a word of French: abbreviations count in capitals, those of Greenwich in any case.
        var name = tokens[at].Text;
        if (tokens[at].Folded is "z" or "gmt" or "utc") name = name.ToUpperInvariant();
        return Abbreviations.TryGetValue(name, out var known) ? (1, known) : default;
    }

    private static (int Length, DateZone Zone) Iana(IReadOnlyList<DateToken> tokens, int at, ReadOnlySpan<char> text)
    {
        var end = at + 1;
        while (end + 1 < tokens.Count && tokens[end].Kind == DateTokenKind.Sign && tokens[end].Text is "/" or "_" or "-" && tokens[end + 1].Kind == DateTokenKind.Word && tokens[end].End == tokens[end + 1].Start && tokens[end].Start == tokens[end - 1].End) end += 2;
        if (end == at + 1) return default;
        var name = text[tokens[at].Start..tokens[end - 1].End];
        return name.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(name.ToString(), out var rules) ? (end - at, new DateZone(null, rules)) : default;
    }

    private static DateZone Zone(string name)
    {
        if (TimeSpan.TryParse(name.TrimStart('+'), CultureInfo.InvariantCulture, out var offset)) return new DateZone(offset, null);
        if (Abbreviations.TryGetValue(name, out var known)) return known;
        // A system without the IANA database knows no such zone: its times have no offset.
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var rules) ? new DateZone(null, rules) : DateZone.Ambiguous;
    }

    private static void Add(string[] words, DateZone zone)
    {
        if (!Phrases.TryGetValue(words[0], out var phrases)) Phrases[words[0]] = phrases = [];
        phrases.Add((words, zone));
        phrases.Sort((a, b) => b.Words.Length - a.Words.Length);
    }
}
