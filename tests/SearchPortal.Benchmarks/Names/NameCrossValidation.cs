using System.Globalization;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Threefold cross-validation: spellings of one name are in one fold, and pairs across folds are left out.</summary>
internal static class NameCrossValidation
{
    private const int Folds = 3;

    /// <summary>Trains thrice and measures on the fold that was left out.</summary>
    /// <param name="file">A file of pairs.</param>
    /// <param name="worst">How many of the pairs to list that are scored worst; null for none.</param>
    public static int Run(string file, int? worst)
    {
        var given = NamePairFile.Read(file);
        var (cleaned, corrected) = NamePairFile.Correct(given);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {given.Count} pairs, {corrected} labels corrected"));
        Print("as labelled, trained as labelled", Score(given, given), null);
        if (corrected > 0) Print("as labelled, trained as corrected", Score(cleaned, given), null);
        Print("corrected", Score(cleaned, cleaned), worst);
        return 0;
    }

    private static List<(NamePair Pair, double Score)> Score(List<NamePair> training, List<NamePair> measured)
    {
        var clusters = new PairClusters(measured, Folds);
        List<(NamePair, double)> scored = [];
        for (var fold = 0; fold < Folds; fold++)
        {
            var matcher = new NameMatcher(MatcherTraining.Train([.. training.Where(pair => clusters.FoldOf(pair) >= 0 && clusters.FoldOf(pair) != fold)]));
            scored.AddRange(measured.Where(pair => clusters.FoldOf(pair) == fold).Select(pair => (pair, matcher.ScoreNames(pair.Left, pair.Right))));
        }

        return scored;
    }

    private static void Print(string title, List<(NamePair Pair, double Score)> pairs, int? worst)
    {
        var scored = new ScoredPairs(pairs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {pairs.Count} pairs within folds"));
        foreach (var (name, threshold) in new[] { ("strong", NameMatcher.StrongScore), ("good", NameMatcher.GoodScore), ("weak", NameMatcher.WeakScore) })
        {
            scored.PrintLine($"  all, {name} (above {threshold.ToString(CultureInfo.InvariantCulture)})", threshold);
            scored.PrintLine("  curated", threshold, pair => pair.Kind is "curated" or "neg_curated");
            scored.PrintLine("  single words", threshold, pair => !pair.IsFullName);
        }

        foreach (var precision in new[] { 0.97, 0.98 })
        {
            var (all, curated, words) = (scored.RecallAt(precision), scored.RecallAt(precision, pair => pair.Kind is "curated" or "neg_curated"), scored.RecallAt(precision, pair => !pair.IsFullName));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  recall at precision {precision}: all {all.Recall:0.000} (above {all.Threshold:0.00}), curated {curated.Recall:0.000} (above {curated.Threshold:0.00}), single words {words.Recall:0.000} (above {words.Threshold:0.00})"));
        }

        scored.PrintKinds(NameMatcher.GoodScore);
        if (worst is not { } count) return;
        foreach (var (pair, score) in pairs.OrderByDescending(pair => pair.Pair.IsSame ? -pair.Score : pair.Score).Take(count))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {pair.Left}\t{pair.Right}\t{(pair.IsSame ? 1 : 0)}\t{pair.Kind}\t{score:0.00}"));
    }
}
