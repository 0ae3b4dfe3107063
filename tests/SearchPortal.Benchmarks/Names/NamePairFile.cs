namespace SearchPortal.Benchmarks.Names;

/// <summary>Reads files of pairs: tabs between the columns <c>a b label kind</c>, named in the first line; label 1 is one name, 0 two.</summary>
internal static class NamePairFile
{
    private const string Corrections = "NameLabels.tsv";

    /// <summary>The pairs of a file.</summary>
    public static List<NamePair> Read(string path)
    {
        using var reader = File.OpenText(path);
        var columns = (reader.ReadLine() ?? "").Split('\t');
        int[] places = [.. new[] { "a", "b", "label", "kind" }.Select(column => Array.IndexOf(columns, column))];
        if (places.Contains(-1)) throw new InvalidDataException($"{path}: the first line names the columns a, b, label and kind");
        List<NamePair> pairs = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length <= places.Max() || cells[places[2]] is not ("0" or "1"))
                throw new InvalidDataException($"{path}: expected two spellings, 0 or 1 and a kind, found: {line}");
            pairs.Add(new NamePair(cells[places[0]], cells[places[1]], cells[places[2]] == "1", cells[places[3]]));
        }

        return pairs;
    }

    /// <summary>The pairs with the labels that <c>NameLabels.tsv</c> corrects.</summary>
    /// <returns>The pairs, and how many labels changed.</returns>
    public static (List<NamePair> Pairs, int Corrected) Correct(IReadOnlyList<NamePair> pairs)
    {
        var labels = File.ReadLines(Path.Combine(AppContext.BaseDirectory, Corrections))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => Key(cells[0], cells[1]), cells => cells[2] == "1");
        var corrected = 0;
        List<NamePair> result = [];
        foreach (var pair in pairs)
        {
            var isCorrected = labels.TryGetValue(Key(pair.Left, pair.Right), out var label) && label != pair.IsSame;
            if (isCorrected) corrected++;
            result.Add(isCorrected ? pair with { IsSame = label } : pair);
        }

        return (result, corrected);
    }

    private static (string First, string Second) Key(string left, string right) =>
        string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);
}
