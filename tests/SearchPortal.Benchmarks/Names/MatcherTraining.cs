using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Trains the matcher on pairs. The same pairs give the same weights.</summary>
internal static class MatcherTraining
{
    /// <summary>Folds within the pairs that are trained on.</summary>
    public const int InnerFolds = 3;

    private const int LatinTrees = 500;
    private const int ArabicTrees = 200;
    private const int PairDepth = 4;
    private const int NameTrees = 60;
    private const int NameDepth = 3;

    /// <summary>Trains on pairs, and on those that the list of given names makes.</summary>
    public static MatcherWeights Train(IReadOnlyList<NamePair> pairs) => Train(pairs, GivenNamePairs.All);

    /// <summary>Trains on pairs and on more pairs of words.</summary>
    public static MatcherWeights Train(IReadOnlyList<NamePair> pairs, IReadOnlyList<WordReadings> more)
    {
        var clusters = new PairClusters(pairs, InnerFolds);
        List<WordReadings> readings = [];
        foreach (var pair in pairs.Where(pair => !pair.IsFullName))
        {
            if (WordReadings.Of(pair, clusters.FoldOf(pair)) is { } reading) readings.Add(reading with { Weight = WeightOf(pair) });
        }

        readings.AddRange(more);
        var weights = new MatcherWeights();
        Train([.. readings.Where(pair => !pair.IsArabic)], weights.Latin, LatinTrees);
        Train([.. readings.Where(pair => pair.IsArabic)], weights.Arabic, ArabicTrees);
        var rounded = new MatcherWeights(weights.Lines());
        TrainNames(pairs, new NameMatcher(rounded), rounded.Names);
        return rounded;
    }

    /// <summary>Pairs that were chosen by hand are names that news is about, and the look-alikes that matter: they count more than those that a list gave by chance.</summary>
    private static double WeightOf(NamePair pair) => pair.Kind switch
    {
        "curated" => 2,
        "neg_curated" => 4,
        _ => 1,
    };

    private static void TrainNames(IReadOnlyList<NamePair> pairs, NameMatcher matcher, BoostedTrees trees)
    {
        List<float[]> rows = [];
        List<bool> labels = [];
        foreach (var pair in pairs)
        {
            var (left, right) = (NameParts.Of(pair.Left), NameParts.Of(pair.Right));
            if (left.Count == 0 || right.Count == 0 || left.Count + right.Count == 2) continue;
            var pairing = WordPairing.Of(left, right, matcher);
            if (pairing.Partners.Contains(-1)) continue;
            var row = new float[WordPairing.FeatureNames.Count];
            pairing.Measure(row);
            rows.Add(row);
            labels.Add(pair.IsSame);
        }

        if (rows.Count > 0) TreeTraining.Train([.. rows], [.. labels], [.. labels.Select(_ => 1.0)], NameTrees, NameDepth, trees);
    }

    /// <summary>
    /// The trees learn from weights of edits that did not see the pair, so that they trust them as far as they may for pairs of others.
    /// Pairs across folds are measured with weights that saw neither fold.
    /// </summary>
    private static void Train(List<WordReadings> pairs, ScriptWeights script, int trees)
    {
        if (!pairs.Exists(pair => pair.KnowsGivenNames)) return;
        List<float[]> rows = [];
        List<WordReadings> measured = [];
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
                if (!pairs[i].KnowsGivenNames) row[PairFeatures.GivenName] = 0;
                rows.Add(row);
                measured.Add(pairs[i]);
            }
        }

        EditTraining.Train(pairs, script);
        TreeTraining.Train([.. rows], [.. measured.Select(pair => pair.IsSame)], [.. measured.Select(pair => pair.Weight)], trees, PairDepth, script.Trees);
    }

    private static int FoldOf(WordReadings pair, int i) => pair.Cluster >= 0 ? pair.Cluster : i % InnerFolds;
}
