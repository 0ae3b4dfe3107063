namespace SearchPortal.Tests.Relevance;

/// <summary>How good a ranking is, each from 0 to 1.</summary>
/// <param name="Ndcg">nDCG@10: discounted gain of the first ten, as a part of the best possible.</param>
/// <param name="AveragePrecision">Mean of the precision at each relevant document; those that were not found count 0.</param>
/// <param name="Precision">P@10: relevant ones among the first ten.</param>
internal readonly record struct RankingMeasures(double Ndcg, double AveragePrecision, double Precision)
{
    /// <summary>The means over queries.</summary>
    public static RankingMeasures Mean(IReadOnlyCollection<RankingMeasures> all) =>
        new(all.Average(each => each.Ndcg), all.Average(each => each.AveragePrecision), all.Average(each => each.Precision));
}
