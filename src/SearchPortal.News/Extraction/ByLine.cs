namespace SearchPortal.News.Extraction;

/// <summary>Who a by-line names.</summary>
/// <param name="Authors">People, in the order of the line.</param>
/// <param name="Outlet">The outlet, or null where the line names none.</param>
internal sealed record ByLine(IReadOnlyList<string> Authors, string? Outlet)
{
    private const string By = "By ";
    private const int LongestLine = 120;
    private const int MostWordsOfAName = 5;

    private static readonly HashSet<string> OutletWords = EmbeddedList.ReadSet("outlet-words.txt");

    private static readonly HashSet<string> Particles =
        new(["al", "el", "bin", "ben", "bint", "ibn", "abu", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "y", "e"], StringComparer.Ordinal);

    /// <summary>Whether the line can be a by-line below a headline: <c>By</c> and names of people or of an outlet.</summary>
    public static bool TryRead(string line, out ByLine byLine)
    {
        byLine = new([], null);
        if (line.Length > LongestLine || !line.StartsWith(By, StringComparison.OrdinalIgnoreCase) || LineShape.EndsSentence(line)) return false;
        var parts = Parts(line[By.Length..]);
        if (parts.Count == 0 || !parts.All(part => IsOutlet(part) || IsPerson(part))) return false;
        byLine = Sort(parts);
        return true;
    }

    /// <summary>Reads an author field, which may be a by-line: people, without <c>By</c> and without their outlet.</summary>
    public static ByLine Read(string field)
    {
        var names = field.Trim();
        var isByLine = names.StartsWith(By, StringComparison.OrdinalIgnoreCase);
        if (isByLine) names = names[By.Length..].Trim();
        var parts = Parts(names);
        // "Doe, Jane" is one person: commas part names only where each part is a name in full.
        if (parts.Count == 0 || !parts.All(part => part.Contains(' ', StringComparison.Ordinal) || IsOutlet(part))) return new([names], null);
        var sorted = Sort(parts);
        return sorted.Authors.Count > 0 ? sorted : new([names], null);
    }

    /// <summary>The names in a list such as <c>A, B and C</c>.</summary>
    public static List<string> Parts(string names) =>
    [
        .. names.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Split([',', ';', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    /// <summary>Whether the words can be a person's full name.</summary>
    public static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostWordsOfAName
            && words.All(word => IsCapitalised(word) || Particles.Contains(word))
            && !name.Any(char.IsAsciiDigit);
    }

    private static ByLine Sort(List<string> parts) => new([.. parts.Where(part => !IsOutlet(part))], parts.FirstOrDefault(IsOutlet));

    private static bool IsOutlet(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWordsOfAName + 2 || !IsCapitalised(words[0])) return false;
        var isTitled = words[0].Equals("The", StringComparison.OrdinalIgnoreCase) && words.Length > 2 && words.All(IsCapitalised);
        return isTitled || words.Any(word => IsCapitalised(word) && OutletWords.Contains(word));
    }

    private static bool IsCapitalised(string word) =>
        char.IsUpper(word[0]) || (word.Length > 3 && word.Contains('-', StringComparison.Ordinal) && char.IsUpper(word[word.IndexOf('-', StringComparison.Ordinal)..].ElementAtOrDefault(1)));
}
