using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Trains the matcher on pairs. The same pairs give the same weights.</summary>
internal static class MatcherTraining
{
    private const int InnerFolds = 4;
    private const int LatinTrees = 300;
    private const int ArabicTrees = 200;

    /// <summary>Trains.</summary>
    public static MatcherWeights Train(IReadOnlyList<NamePair> pairs)
    {
        var clusters = new PairClusters(pairs, InnerFolds);
        List<WordReadings> readings = [];
        foreach (var pair in pairs.Where(pair => !pair.IsFullName))
        {
            if (WordReadings.Of(pair, clusters.FoldOf(pair)) is { } reading) readings.Add(reading);
        }

        var weights = new MatcherWeights();
        Train([.. readings.Where(pair => !pair.IsArabic)], weights.Latin, LatinTrees);
        Train([.. readings.Where(pair => pair.IsArabic)], weights.Arabic, ArabicTrees);
        // As they will be read: rounded.
        return new MatcherWeights(weights.Lines());
    }

    /// <summary>
    /// The trees learn from weights of edits that did not see the pair, so that they trust them as far as they may for pairs of others.
    /// Pairs across folds are measured with weights that saw neither fold.
    /// </summary>
    private static void Train(List<WordReadings> pairs, ScriptWeights script, int trees)
    {
        if (pairs.Count == 0) return;
        List<float[]> rows = [];
        List<bool> labels = [];
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var others = new ScriptWeights(script.Edits.IsArabic);
            EditTraining.Train([.. pairs.Where((pair, i) => FoldOf(pair, i) != fold)], others);
            for (var i = 0; i < pairs.Count; i++)
            {
                if (FoldOf(pairs[i], i) != fold) continue;
                var row = new float[PairFeatures.Count];
                var (left, right) = EditTraining.BestReading(pairs[i], others.Edits);
                if (!NameMatcher.Measure(left, right, others.Edits, row)) continue;
                rows.Add(row);
                labels.Add(pairs[i].IsSame);
            }
        }

        EditTraining.Train(pairs, script);
        TreeTraining.Train([.. rows], [.. labels], trees, script.Trees);
    }

    private static int FoldOf(WordReadings pair, int i) => pair.Cluster >= 0 ? pair.Cluster : i % InnerFolds;
}
