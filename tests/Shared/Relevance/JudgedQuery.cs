namespace SearchPortal.Tests.Relevance;

/// <summary>A query with its judgements.</summary>
/// <param name="Text">As a user would type it.</param>
/// <param name="Grades">Grade by document id; what is not in it counts 0.</param>
internal sealed record JudgedQuery(string Text, IReadOnlyDictionary<string, int> Grades)
{
    private const int Depth = 10;

    /// <summary>How good a ranking is.</summary>
    /// <param name="ranking">Document ids, the best first.</param>
    public RankingMeasures Measure(IReadOnlyList<string> ranking)
    {
        var gains = ranking.Select(id => Math.Max(0, Grades.GetValueOrDefault(id))).ToArray();
        var best = Gain(Grades.Values.Select(grade => Math.Max(0, grade)).OrderDescending());
        int relevant = Grades.Values.Count(grade => grade > 0), found = 0;
        var precisions = 0.0;
        for (var i = 0; i < gains.Length; i++)
        {
            if (gains[i] > 0) precisions += ++found / (i + 1.0);
        }

        return new RankingMeasures(best == 0 ? 0 : Gain(gains) / best, relevant == 0 ? 0 : precisions / relevant, gains.Take(Depth).Count(gain => gain > 0) / (double)Depth);
    }

    /// <summary>Discounted cumulative gain of the first ten: the grade divided by log2(rank + 1).</summary>
    private static double Gain(IEnumerable<int> gains) => gains.Take(Depth).Select((gain, i) => gain / Math.Log2(i + 2)).Sum();
}
