using System.Globalization;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Pairs with the scores that a matcher gave them.</summary>
internal sealed class ScoredPairs
{
    private readonly IReadOnlyList<(NamePair Pair, double Score)> scored;
    private readonly Dictionary<(string Kind, bool IsSame), double> weights;

    /// <summary>Pairs that count one each; or, with the whole of which they are a part, so that each kind counts as much as it does there.</summary>
    public ScoredPairs(IReadOnlyList<(NamePair Pair, double Score)> scored, IReadOnlyList<NamePair>? whole = null)
    {
        this.scored = scored;
        var counts = whole?.CountBy(pair => (pair.Kind, pair.IsSame)).ToDictionary();
        weights = scored.CountBy(pair => (pair.Pair.Kind, pair.Pair.IsSame))
            .ToDictionary(kind => kind.Key, kind => counts is null ? 1 : (double)counts.GetValueOrDefault(kind.Key) / kind.Value);
    }

    /// <summary>Recall and precision of pairs that score above a threshold.</summary>
    public (double Recall, double Precision) At(double threshold, Func<NamePair, bool>? chosen = null)
    {
        var (found, wrong, all) = (0.0, 0.0, 0.0);
        foreach (var (pair, score) in scored)
        {
            if (chosen is not null && !chosen(pair)) continue;
            var weight = WeightOf(pair);
            if (pair.IsSame) all += weight;
            if (score <= threshold) continue;
            if (pair.IsSame) found += weight;
            else wrong += weight;
        }

        return (all == 0 ? 1 : found / all, found + wrong == 0 ? 1 : found / (found + wrong));
    }

    /// <summary>The highest recall that keeps a precision, and the lowest score that is accepted for it: positive infinity where no score keeps it.</summary>
    public (double Recall, double LowestScore) RecallAt(double precision, Func<NamePair, bool>? chosen = null)
    {
        var pairs = scored.Where(pair => chosen is null || chosen(pair.Pair)).OrderByDescending(pair => pair.Score).ToList();
        var (found, accepted, best, lowest) = (0.0, 0.0, 0.0, double.PositiveInfinity);
        for (var i = 0; i < pairs.Count; i++)
        {
            var weight = WeightOf(pairs[i].Pair);
            accepted += weight;
            if (pairs[i].Pair.IsSame) found += weight;
            var isLastOfScore = i + 1 == pairs.Count || pairs[i + 1].Score < pairs[i].Score;
            if (isLastOfScore && found >= precision * accepted) (best, lowest) = (found, pairs[i].Score);
        }

        return (best / Math.Max(1, pairs.Where(pair => pair.Pair.IsSame).Sum(pair => WeightOf(pair.Pair))), lowest);
    }

    /// <summary>Recall, precision and F1 at a threshold, as text.</summary>
    public string Text(double threshold, Func<NamePair, bool>? chosen = null)
    {
        var (recall, precision) = At(threshold, chosen);
        return string.Create(CultureInfo.InvariantCulture, $"recall {recall:0.000}  precision {precision:0.000}  F1 {2 * recall * precision / Math.Max(1e-9, recall + precision):0.000}");
    }

    /// <summary>Two points of the curve of precision and recall, as text: the recall that is left at precision 0.97 and at 0.98.</summary>
    public string CurveText(Func<NamePair, bool>? chosen = null)
    {
        return $"{Point(0.97)}, {Point(0.98)}";

        string Point(double precision)
        {
            var (recall, lowest) = RecallAt(precision, chosen);
            return string.Create(CultureInfo.InvariantCulture, $"recall {recall:0.000} at precision {precision:0.00}")
                + (double.IsFinite(lowest) ? string.Create(CultureInfo.InvariantCulture, $" (scores from {lowest:0.00})") : " (no score keeps it)");
        }
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

    private double WeightOf(NamePair pair) => weights[(pair.Kind, pair.IsSame)];
}
