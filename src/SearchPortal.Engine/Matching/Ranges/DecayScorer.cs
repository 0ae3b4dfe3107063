using System.Numerics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Scores that fall with age (<see cref="DecayMatcher"/>).</summary>
/// <param name="inner">What is looked for.</param>
/// <param name="decay">How scores fall.</param>
/// <param name="numbers">The ages' column.</param>
/// <param name="isNewestFirst">Whether documents lie by this number, the largest first and those without one last.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class DecayScorer(RangeScorer inner, Decay decay, NumberColumn numbers, bool isNewestFirst, ScratchArrays scratch) : RangeScorer(scratch)
{
    public override void Bound(Span<float> bounds)
    {
        inner.Bound(bounds);
        for (var range = 0; range < bounds.Length && isNewestFirst; range++)
        {
            // A document without a number is as one of an age that is not the greatest.
            if (bounds[range] > 0) bounds[range] *= Math.Max(decay.FactorOf(numbers, range * RangeScores.Length), decay.FactorWithout) * Rounding;
        }
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        inner.Score(range, wanted, least, into);
        var scores = into.Scores;
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = into.Matches[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                scores[place] *= decay.FactorOf(numbers, range * RangeScores.Length + place);
            }
        }
    }
}
