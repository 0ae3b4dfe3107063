using System.Globalization;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>
/// Threefold cross-validation: spellings of one name are in one fold, and pairs across folds are left out. These are mostly pairs of two names,
/// so that what is left flatters the precision; therefore each kind of pair counts as much as it does in the whole file.
/// </summary>
internal static class NameCrossValidation
{
    private const int Folds = 3;

    /// <summary>Trains thrice and measures on the fold that was left out.</summary>
    /// <param name="file">A file of pairs.</param>
    /// <param name="labels">Which labels: <c>given</c>, <c>corrected</c> or null for both.</param>
    /// <param name="worst">How many of the pairs to list that are scored worst; null for none.</param>
    public static int Run(string file, string? labels, int? worst)
    {
        var given = NamePairFile.Read(file);
        var (cleaned, corrected) = NamePairFile.Correct(given);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {given.Count} pairs, {corrected} labels corrected"));
        if (labels is null or "given") Measure("labels as given", given, given, worst);
        if (corrected > 0 && labels is null or "corrected") Measure("labels corrected by NameLabels.tsv", cleaned, cleaned, worst);
        return 0;
    }

    private static void Measure(string title, List<NamePair> training, List<NamePair> measured, int? worst)
    {
        var pairs = Score(training, measured);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {pairs.Count} of {measured.Count} pairs are within folds"));
        Print("each kind weighted as in the whole file", new ScoredPairs(pairs, measured));
        Print("each pair within folds counted once, for comparison", new ScoredPairs(pairs));
        new ScoredPairs(pairs).PrintKinds(NameMatcher.GoodScore);
        if (worst is not { } count) return;
        foreach (var (pair, score) in pairs.OrderByDescending(pair => pair.Pair.IsSame ? -pair.Score : pair.Score).Take(count))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {pair.Left}\t{pair.Right}\t{(pair.IsSame ? 1 : 0)}\t{pair.Kind}\t{score:0.00}"));
    }

    private static List<(NamePair Pair, double Score)> Score(List<NamePair> training, List<NamePair> measured)
    {
        var clusters = new PairClusters(measured, Folds);
        List<(NamePair, double)> scored = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var matcher = new NameMatcher(MatcherTraining.Train([.. training.Where(pair => clusters.IsOutside(pair, fold))]));
            scored.AddRange(measured.Where(pair => clusters.FoldOf(pair) == fold).Select(pair => (pair, matcher.ScoreNames(pair.Left, pair.Right))));
        }

        return scored;
    }

    private static void Print(string title, ScoredPairs scored)
    {
        Console.WriteLine($"  {title}");
        (string Name, Func<NamePair, bool> Chosen)[] parts =
        [
            ("all", _ => true),
            ("curated", pair => pair.IsCurated),
            ("single words", pair => !pair.IsFullName),
            ("full names", pair => pair.IsFullName),
        ];
        foreach (var (name, chosen) in parts)
        {
            foreach (var threshold in new[] { NameMatcher.GoodScore, NameMatcher.StrongScore })
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-13} above {threshold:0.0}: {scored.Text(threshold, chosen)}"));
            Console.WriteLine($"    {"",-13} {scored.CurveText(chosen)}");
        }
    }
}
