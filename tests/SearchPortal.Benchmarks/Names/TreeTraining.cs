using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>Grows oblivious trees one after the other, each on what the ones before got wrong (Friedman 2001, with the logistic loss).</summary>
internal sealed class TreeTraining
{
    private const int MaxLimits = 40;
    private const double Shrink = 0.07;
    private const double LeafPenalty = 4;
    private readonly float[][] rows;
    private readonly double[] labels;
    private readonly double[] counts;
    private readonly float[][] limits;
    private readonly byte[][] bins;
    private readonly double[] sums;
    private readonly int depth;

    private TreeTraining(float[][] rows, bool[] labels, double[] counts, int depth)
    {
        this.depth = depth;
        this.rows = rows;
        this.counts = counts;
        this.labels = [.. labels.Select(label => label ? 1.0 : 0.0)];
        sums = new double[rows.Length];
        limits = [.. Enumerable.Range(0, rows[0].Length).Select(Limits)];
        bins = [.. Enumerable.Range(0, rows[0].Length).Select(feature => rows.Select(row => Bin(row[feature], limits[feature])).ToArray())];
    }

    /// <summary>Grows trees.</summary>
    /// <param name="rows">The features of each pair.</param>
    /// <param name="labels">Whether each is one name.</param>
    /// <param name="counts">How much each counts.</param>
    /// <param name="trees">How many trees.</param>
    /// <param name="depth">How many questions each asks.</param>
    /// <param name="grown">Where they go.</param>
    public static void Train(float[][] rows, bool[] labels, double[] counts, int trees, int depth, BoostedTrees grown)
    {
        var training = new TreeTraining(rows, labels, counts, depth);
        for (var i = 0; i < trees; i++) training.Grow(grown);
    }

    private float[] Limits(int feature)
    {
        float[] values = [.. rows.Select(row => row[feature]).Order()];
        float[] distinct = [.. values.Distinct()];
        if (distinct.Length <= MaxLimits) return [.. distinct.Zip(distinct.Skip(1), Between)];
        return [.. Enumerable.Range(1, MaxLimits).Select(i => values[(long)i * (values.Length - 1) / (MaxLimits + 1)]).Distinct().Select(Rounded)];
    }

    /// <summary>A number that the file of weights holds as it is.</summary>
    private static float Between(float low, float high) => Rounded((low + high) / 2);

    private static float Rounded(float value) => MathF.Round(value, 4);

    private static byte Bin(float value, float[] limits)
    {
        byte bin = 0;
        while (bin < limits.Length && value > limits[bin]) bin++;
        return bin;
    }

    private void Grow(BoostedTrees trees)
    {
        var leafOf = new int[rows.Length];
        var (pull, weight) = (new double[rows.Length], new double[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-sums[i]));
            pull[i] = counts[i] * (labels[i] - probability);
            weight[i] = counts[i] * probability * (1 - probability);
        }

        List<(int Feature, float Limit)> questions = [];
        for (var level = 0; level < depth; level++)
        {
            var (feature, bin) = BestQuestion(leafOf, 1 << level, pull, weight);
            if (feature < 0) break;
            questions.Add((feature, limits[feature][bin]));
            var column = bins[feature];
            for (var i = 0; i < leafOf.Length; i++) leafOf[i] |= (column[i] > bin ? 1 : 0) << level;
        }

        if (questions.Count == 0) return;
        var (pulls, weights) = (new double[1 << questions.Count], new double[1 << questions.Count]);
        for (var i = 0; i < leafOf.Length; i++)
        {
            pulls[leafOf[i]] += pull[i];
            weights[leafOf[i]] += weight[i];
        }

        float[] leaves = [.. pulls.Zip(weights, (sum, total) => MathF.Round((float)(Shrink * sum / (total + LeafPenalty)), 4))];
        for (var i = 0; i < leafOf.Length; i++) sums[i] += leaves[leafOf[i]];
        trees.Add(questions, leaves);
    }

    private (int Feature, int Bin) BestQuestion(int[] leafOf, int leaves, double[] pull, double[] weight)
    {
        var (best, bestGain) = ((-1, 0), 1e-6);
        var (pulls, weights) = (new double[leaves * (MaxLimits + 1)], new double[leaves * (MaxLimits + 1)]);
        for (var feature = 0; feature < limits.Length; feature++)
        {
            var count = limits[feature].Length + 1;
            if (count == 1) continue;
            Array.Clear(pulls);
            Array.Clear(weights);
            var column = bins[feature];
            for (var i = 0; i < column.Length; i++)
            {
                var cell = (leafOf[i] * count) + column[i];
                pulls[cell] += pull[i];
                weights[cell] += weight[i];
            }

            for (var bin = 0; bin < count - 1; bin++)
            {
                var gain = Gain(pulls, weights, leaves, count, bin);
                if (gain > bestGain) (best, bestGain) = ((feature, bin), gain);
            }
        }

        return best;
    }

    private static double Gain(double[] pulls, double[] weights, int leaves, int count, int bin)
    {
        var gain = 0.0;
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var (low, lowWeight, high, highWeight) = (0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                var cell = (leaf * count) + i;
                if (i <= bin) (low, lowWeight) = (low + pulls[cell], lowWeight + weights[cell]);
                else (high, highWeight) = (high + pulls[cell], highWeight + weights[cell]);
            }

            gain += (low * low / (lowWeight + LeafPenalty)) + (high * high / (highWeight + LeafPenalty))
                - ((low + high) * (low + high) / (lowWeight + highWeight + LeafPenalty));
        }

        return gain;
    }
}
