namespace SearchPortal.News.Names;

/// <summary>British and American spellings of the same word.</summary>
internal static class BritishAmerican
{
    private static readonly Dictionary<string, List<string>> Others = Load();

    /// <summary>How the other side of the ocean spells the word, in small letters; empty where both spell it the same.</summary>
    /// <param name="word">A folded word.</param>
    public static IReadOnlyList<string> OtherSpellings(string word) => Others.TryGetValue(word, out var others) ? others : [];

    private static Dictionary<string, List<string>> Load()
    {
        Dictionary<string, string[]> sets = [];
        Dictionary<string, List<string>> others = new(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("british-american.txt"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == '@')
            {
                sets.Add(parts[0], parts[1..]);
                continue;
            }

            foreach (var ending in parts[2..].SelectMany(ending => ending[0] == '@' ? sets[ending] : [ending]))
                AddPair(others, Inflect(parts[0], ending), Inflect(parts[1], ending));
        }

        return others;
    }

    private static string Inflect(string stem, string ending) => ending == "-" ? stem : stem + ending;

    private static void AddPair(Dictionary<string, List<string>> others, string british, string american)
    {
        if (british == american) throw new InvalidOperationException($"The list of British and American spellings has {british} twice in a line.");
        AddTo(others, british, american);
        AddTo(others, american, british);
    }

    private static void AddTo(Dictionary<string, List<string>> others, string word, string other)
    {
        if (!others.TryGetValue(word, out var list)) others.Add(word, list = []);
        if (!list.Contains(other)) list.Add(other);
    }
}
