namespace SearchPortal.News.Names.Matching;

/// <summary>The cheapest way to turn one word into another (Wagner and Fischer 1974, with learned costs).</summary>
internal static class Alignment
{
    /// <summary>An alignment has at most this many edits: every unit of both words and a doubling for each.</summary>
    public const int MaxEdits = 4 * LatinReader.MaxUnits;

    private const int Side = LatinReader.MaxUnits + 1;
    private const float Cheapest = 0.05f;
    private const float Dearest = 6;

    /// <summary>Aligns two words.</summary>
    /// <param name="left">In Latin letters.</param>
    /// <param name="right">In Latin letters, or Arabic if the weights are for such.</param>
    /// <param name="weights">Weights of edits; an edit costs what it takes from the odds.</param>
    /// <param name="edits">The differences, from the end to the start. Room for <see cref="MaxEdits"/>.</param>
    /// <returns>How many differences.</returns>
    public static int Align(ReadOnlySpan<Unit> left, ReadOnlySpan<Unit> right, EditWeights weights, Span<Edit> edits)
    {
        Span<float> cost = stackalloc float[Side * Side];
        cost[0] = 0;
        for (var i = 0; i < left.Length; i++) cost[(i + 1) * Side] = cost[i * Side] + Cost(weights.Odds(left[i].Sound, 0, left[i].Place));
        for (var j = 0; j < right.Length; j++) cost[j + 1] = cost[j] + Cost(weights.Odds(0, right[j].Sound, right[j].Place));
        for (var i = 0; i < left.Length; i++)
        {
            var row = i * Side;
            var leftGap = Cost(weights.Odds(left[i].Sound, 0, left[i].Place));
            for (var j = 0; j < right.Length; j++)
            {
                var best = cost[row + j] + PairCost(left[i], right[j], weights);
                best = Math.Min(best, cost[row + j + 1] + leftGap);
                cost[row + Side + j + 1] = Math.Min(best, cost[row + Side + j] + Cost(weights.Odds(0, right[j].Sound, right[j].Place)));
            }
        }

        return Trace(left, right, weights, cost, edits);
    }

    private static int Trace(ReadOnlySpan<Unit> left, ReadOnlySpan<Unit> right, EditWeights weights, ReadOnlySpan<float> cost, Span<Edit> edits)
    {
        var (i, j, count) = (left.Length, right.Length, 0);
        while (i > 0 || j > 0)
        {
            var here = cost[(i * Side) + j];
            if (i > 0 && j > 0 && here == cost[((i - 1) * Side) + j - 1] + PairCost(left[i - 1], right[j - 1], weights))
            {
                var (a, b) = (left[--i], right[--j]);
                var place = Later(a.Place, b.Place);
                if (!weights.IsSame(a.Sound, b.Sound)) edits[count++] = New(a.Sound, b.Sound, place, weights);
                if (IsDoubledInOne(a, b, weights))
                    edits[count++] = new Edit(a.Sound, b.Sound, place, EditGroup.Doubled, weights.DoubledOdds(DoubledSound(a, b), place));
            }
            else if (i > 0 && (j == 0 || here == cost[((i - 1) * Side) + j] + Cost(weights.Odds(left[i - 1].Sound, 0, left[i - 1].Place))))
            {
                i--;
                edits[count++] = New(left[i].Sound, 0, left[i].Place, weights);
            }
            else
            {
                j--;
                edits[count++] = New(0, right[j].Sound, right[j].Place, weights);
            }
        }

        return count;
    }

    /// <summary>The sound whose doubling is the difference.</summary>
    public static byte DoubledSound(Unit left, Unit right) => left.IsDoubled ? left.Sound : right.Sound;

    private static Edit New(byte left, byte right, Place place, EditWeights weights) =>
        new(left, right, place, weights.GroupOf(left, right), weights.Odds(left, right, place));

    private static float PairCost(Unit left, Unit right, EditWeights weights)
    {
        var place = Later(left.Place, right.Place);
        var cost = weights.IsSame(left.Sound, right.Sound) ? 0
            : weights.IsArabic && weights.GroupOf(left.Sound, right.Sound) == EditGroup.Reading ? Math.Clamp(-weights.Odds(left.Sound, right.Sound, place), 0, Dearest)
            : Cost(weights.Odds(left.Sound, right.Sound, place));
        return IsDoubledInOne(left, right, weights) ? cost + Cost(weights.DoubledOdds(DoubledSound(left, right), place)) : cost;
    }

    private static bool IsDoubledInOne(Unit left, Unit right, EditWeights weights) => !weights.IsArabic && left.IsDoubled != right.IsDoubled;

    private static Place Later(Place left, Place right) => left > right ? left : right;

    private static float Cost(float odds) => Math.Clamp(-odds, Cheapest, Dearest);
}
