namespace SearchPortal.Engine.Collecting;

/// <summary>How surely a value is more frequent in some documents than in all others.</summary>
/// <remarks>
/// The log-likelihood ratio G² of T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19 (1),
/// 1993, for the table of documents that have the value or not, and are found or not: G² = 2 Σ O ln(O / E), where O are the four counts and E what
/// they would be if the two had nothing to do with each other (row sum × column sum / all). Unlike a ratio of shares, it does not put a
/// value first that one document has by chance.
/// </remarks>
public static class LogLikelihood
{
    /// <summary>G² where the value is more frequent among the found documents than among the others; else 0.</summary>
    /// <param name="foundWith">Found documents that have the value.</param>
    /// <param name="found">Found documents.</param>
    /// <param name="allWith">All documents that have the value, found ones among them.</param>
    /// <param name="all">All documents.</param>
    public static double OfExcess(long foundWith, long found, long allWith, long all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(foundWith);
        ArgumentOutOfRangeException.ThrowIfLessThan(found, foundWith);
        ArgumentOutOfRangeException.ThrowIfLessThan(allWith, foundWith);
        ArgumentOutOfRangeException.ThrowIfLessThan(all - allWith, found - foundWith);
        // Shares are compared crosswise: no share of nothing is taken.
        if ((Int128)foundWith * (all - found) <= (Int128)(allWith - foundWith) * found) return 0;
        return 2 * (Part(foundWith, found, allWith) + Part(found - foundWith, found, all - allWith)
            + Part(allWith - foundWith, all - found, allWith) + Part(all - found - allWith + foundWith, all - found, all - allWith));

        double Part(long observed, long row, long column) => observed == 0 ? 0 : observed * Math.Log((double)observed * all / ((double)row * column));
    }
}
