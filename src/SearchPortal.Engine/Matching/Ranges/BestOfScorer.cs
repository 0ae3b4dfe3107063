using System.Numerics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The best of several alternatives plus a part of the others (<see cref="UnionMatcher"/>).</summary>
internal sealed class BestOfScorer(IReadOnlyList<RangeScorer> alternatives, float tieBreaker, ScratchArrays scratch) : RangeScorer(scratch)
{
    private readonly RangeScores ofPart = new(scratch);
    private readonly double[] others = scratch.Doubles(RangeScores.Length);

    public override void Bound(Span<float> bounds)
    {
        var other = Scratch.Floats(bounds.Length).AsSpan(0, bounds.Length);
        bounds.Fill(Nothing);
        foreach (var alternative in alternatives)
        {
            alternative.Bound(other);
            for (var range = 0; range < bounds.Length; range++)
            {
                if (other[range] < 0) continue;
                var (most, least) = (Math.Max(bounds[range], other[range]), Math.Min(bounds[range], other[range]));
                bounds[range] = most + Math.Max(least, 0) * tieBreaker;
            }
        }

        foreach (ref var bound in bounds) bound *= Rounding;
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        into.Clear();
        Array.Clear(others, 0, RangeScores.Length);
        var best = into.Scores;
        foreach (var alternative in alternatives)
        {
            alternative.Score(range, wanted, float.NegativeInfinity, ofPart);
            for (var word = 0; word < RangeScores.Words; word++) into.Matches[word] |= ofPart.Matches[word];
            for (var word = 0; word < RangeScores.Words; word++)
            {
                for (var rest = ofPart.Matches[word]; rest != 0; rest &= rest - 1)
                {
                    var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                    var score = ofPart.Scores[place];
                    others[place] += Math.Min(best[place], score);
                    best[place] = Math.Max(best[place], score);
                }
            }
        }

        for (var i = 0; i < best.Length; i++) best[i] = (float)(best[i] + others[i] * tieBreaker);
    }
}
