using System.Globalization;
using System.Text.Json;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>How many words of a large vocabulary one query word would be expanded to, and how well the keys find them.</summary>
internal static class NameVocabulary
{
    private static readonly string[] TextFields = ["title", "text", "body", "content"];

    /// <summary>Runs: a file of pairs whose curated names are the queries, and articles as JSON lines.</summary>
    public static int Run(string pairsFile, string[] articleFiles)
    {
        var pairs = NamePairFile.Read(pairsFile);
        var words = Capitalised(articleFiles);
        var (queries, clusterOf) = Queries(pairs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Count} capitalised words, {queries.Count} queries"));
        PrintKeys(pairs, words);

        var wordsOfKey = words.SelectMany(word => KeysOf(word).Select(key => (key, word))).ToLookup(pair => pair.key, pair => pair.word);
        List<int> candidates = [];
        var accepted = new SortedDictionary<MatchStrength, (int All, int Other)>();
        List<(string Query, string Word)> compared = [];
        List<string> lines = [];
        foreach (var query in queries)
        {
            var near = KeysOf(query).SelectMany(key => wordsOfKey[key]).Distinct().Where(word => word != query).ToList();
            candidates.Add(near.Count);
            compared.AddRange(near.Select(word => (query, word)));
            var scored = near.Select(word => (Word: word, Score: NameMatcher.Default.Score(query, word))).OrderByDescending(word => word.Score).ToList();
            foreach (var (word, score) in scored)
            {
                var strength = NameMatcher.StrengthOf(score);
                if (strength == MatchStrength.None) continue;
                var (all, other) = accepted.GetValueOrDefault(strength);
                accepted[strength] = (all + 1, other + (clusterOf.GetValueOrDefault(word) == clusterOf[query] ? 0 : 1));
            }

            lines.Add($"{query}: {string.Join(' ', scored.Where(word => word.Score > NameMatcher.WeakScore)
                .Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Word}{(clusterOf.GetValueOrDefault(word.Word) == clusterOf[query] ? "=" : "")} {word.Score:0.0}")))}");
        }

        candidates.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"candidates of a query: median {candidates[candidates.Count / 2]}, 99th percentile {candidates[candidates.Count * 99 / 100]}, most {candidates[^1]}; {MicrosecondsOf(compared):0.0} µs of processor time each"));
        foreach (var (strength, (all, other)) in accepted.Reverse())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{strength,-7} {(double)all / queries.Count:0.00} words a query, {(double)other / queries.Count:0.00} of them not in the curated cluster"));
        foreach (var line in lines) Console.WriteLine(line);
        return 0;
    }

    /// <summary>The processor time of one comparison, once the program is warm.</summary>
    private static double MicrosecondsOf(List<(string Query, string Word)> pairs)
    {
        const int WarmRounds = 20;
        const int Rounds = 5;
        var before = TimeSpan.Zero;
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            if (round == WarmRounds) before = Environment.CpuUsage.TotalTime;
            foreach (var (query, word) in pairs) NameMatcher.Default.Score(query, word);
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (Rounds * Math.Max(1, pairs.Count));
    }

    /// <summary>Words with a capital that are written in small letters less often.</summary>
    private static List<string> Capitalised(string[] files)
    {
        Dictionary<string, (int Capital, int Small)> counts = [];
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            using var article = JsonDocument.Parse(line);
            foreach (var field in TextFields)
            {
                if (!article.RootElement.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.String) continue;
                foreach (var word in value.GetString()!.Split([' ', '\n', '\t', '-', '.', ',', '"', '(', ')', ':', ';', '/', '!', '?', '“', '”', '—', '–'], StringSplitOptions.RemoveEmptyEntries))
                {
                    var folded = NameFolding.Fold(word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word);
                    if (folded.Length < 2 || !folded.All(char.IsLetter)) continue;
                    var (capital, small) = counts.GetValueOrDefault(folded);
                    counts[folded] = char.IsLower(word[0]) ? (capital, small + 1) : (capital + 1, small);
                }
            }
        }

        return [.. counts.Where(word => word.Value.Capital > word.Value.Small).Select(word => word.Key).Order(StringComparer.Ordinal)];
    }

    private static (List<string> Queries, Dictionary<string, string> ClusterOf) Queries(List<NamePair> pairs)
    {
        List<NamePair> curated = [.. pairs.Where(pair => pair.Kind == "curated" && pair.IsSame && !pair.IsFullName)];
        var clusters = new PairClusters(curated, 1);
        var clusterOf = curated.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().ToDictionary(word => word, clusters.Root);
        return ([.. clusterOf.GroupBy(word => word.Value, word => word.Key).Select(cluster => cluster.Order(StringComparer.Ordinal).First()).Order(StringComparer.Ordinal)], clusterOf);
    }

    /// <summary>The share of pairs of one name that share a key, and how many keys a word has.</summary>
    private static void PrintKeys(List<NamePair> pairs, List<string> words)
    {
        List<NamePair> same = [.. pairs.Where(pair => pair.IsSame && !pair.IsFullName)];
        var found = same.Count(pair => KeysOf(pair.Left).Intersect(KeysOf(pair.Right)).Any());
        var likely = same.Where(pair => NameMatcher.Default.Score(pair.Left, pair.Right) > NameMatcher.GoodScore).ToList();
        var foundLikely = likely.Count(pair => KeysOf(pair.Left).Intersect(KeysOf(pair.Right)).Any());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"keys: {words.Average(word => KeysOf(word).Count):0.0} a word; {(double)found / same.Count:0.000} of the pairs of one name share one, {(double)foundLikely / likely.Count:0.000} of those that score well"));
        Console.WriteLine("  without: " + string.Join(' ', likely.Where(pair => !KeysOf(pair.Left).Intersect(KeysOf(pair.Right)).Any()).Select(pair => pair.Left + "/" + pair.Right)));
    }

    private static List<string> KeysOf(string word)
    {
        List<string> keys = [];
        NameKeys.AddTo(word, keys);
        return keys;
    }
}
