using System.Globalization;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Pairs with the scores that a matcher gave them.</summary>
internal sealed class ScoredPairs(IReadOnlyList<(NamePair Pair, double Score)> scored)
{
    /// <summary>Recall, precision and F1 of pairs that score above a threshold.</summary>
    public (double Recall, double Precision, double F1) At(double threshold, Func<NamePair, bool>? chosen = null)
    {
        var (found, wrong, all) = (0, 0, 0);
        foreach (var (pair, score) in scored)
        {
            if (chosen is not null && !chosen(pair)) continue;
            if (pair.IsSame) all++;
            if (score <= threshold) continue;
            if (pair.IsSame) found++;
            else wrong++;
        }

        var (recall, precision) = ((double)found / Math.Max(1, all), (double)found / Math.Max(1, found + wrong));
        return (recall, precision, 2 * recall * precision / Math.Max(1e-9, recall + precision));
    }

    /// <summary>The highest recall that keeps a precision, and its threshold.</summary>
    public (double Recall, double Threshold) RecallAt(double precision, Func<NamePair, bool>? chosen = null)
    {
        var chosenPairs = scored.Where(pair => chosen is null || chosen(pair.Pair)).OrderByDescending(pair => pair.Score).ToList();
        var (found, best, threshold) = (0, 0, double.PositiveInfinity);
        for (var i = 0; i < chosenPairs.Count; i++)
        {
            if (chosenPairs[i].Pair.IsSame) found++;
            var isLastOfScore = i + 1 == chosenPairs.Count || chosenPairs[i + 1].Score < chosenPairs[i].Score;
            if (isLastOfScore && found >= precision * (i + 1)) (best, threshold) = (found, chosenPairs[i].Score);
        }

        return ((double)best / Math.Max(1, chosenPairs.Count(pair => pair.Pair.IsSame)), threshold);
    }

    /// <summary>Prints one line.</summary>
    public void PrintLine(string what, double threshold, Func<NamePair, bool>? chosen = null)
    {
        var (recall, precision, f1) = At(threshold, chosen);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} recall {recall:0.000}  precision {precision:0.000}  F1 {f1:0.000}"));
    }

    /// <summary>Prints the kinds: recall of those that are one name, rate of false acceptance of the others.</summary>
    public void PrintKinds(double threshold)
    {
        foreach (var kind in scored.GroupBy(pair => (pair.Pair.Kind, pair.Pair.IsSame)).OrderByDescending(kind => kind.Key.IsSame).ThenBy(kind => kind.Key.Kind, StringComparer.Ordinal))
        {
            var share = (double)kind.Count(pair => pair.Score > threshold) / kind.Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind.Key.Kind,-20} {(kind.Key.IsSame ? "recall" : "false acceptance"),-17} {share:0.000}  of {kind.Count()}"));
        }
    }
}
