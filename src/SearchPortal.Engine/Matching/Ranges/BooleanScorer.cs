using System.Numerics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Clauses that must, may and must not match (<see cref="BooleanMatcher"/>).</summary>
/// <param name="must">Required, scored.</param>
/// <param name="filter">Required, not scored.</param>
/// <param name="should">Optional, scored.</param>
/// <param name="mustNot">Prohibited.</param>
/// <param name="needsOne">Whether a document needs one of the optional clauses.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class BooleanScorer(RangeScorer[] must, DocumentBits[] filter, RangeScorer[] should, DocumentBits[] mustNot, bool needsOne, ScratchArrays scratch) : RangeScorer(scratch)
{
    private readonly double[] mustSums = scratch.Doubles(RangeScores.Length);
    private readonly double[] shouldSums = scratch.Doubles(RangeScores.Length);

    public override void Bound(Span<float> bounds)
    {
        var other = Scratch.Floats(bounds.Length).AsSpan(0, bounds.Length);
        bounds.Fill(needsOne ? Nothing : 0);
        foreach (var part in should)
        {
            part.Bound(other);
            for (var range = 0; range < bounds.Length; range++)
            {
                if (other[range] >= 0) bounds[range] = Math.Max(bounds[range], 0) + other[range];
            }
        }

        foreach (var part in must)
        {
            part.Bound(other);
            for (var range = 0; range < bounds.Length; range++)
            {
                bounds[range] = other[range] < 0 || bounds[range] < 0 ? Nothing : bounds[range] + other[range];
            }
        }

        foreach (var set in filter)
        {
            for (var range = 0; range < bounds.Length; range++)
            {
                if (bounds[range] >= 0 && !set.Range(range).ContainsAnyExcept(0ul)) bounds[range] = Nothing;
            }
        }

        foreach (ref var bound in bounds) bound *= Rounding;
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, RangeScores into)
    {
        Array.Clear(into.Matches);
        // What is left of the wanted documents, clause by clause.
        Span<ulong> left = stackalloc ulong[RangeScores.Words];
        Span<ulong> found = stackalloc ulong[RangeScores.Words];
        wanted.CopyTo(left);
        foreach (var set in filter) set.AndRange(range, left);
        foreach (var set in mustNot) set.AndNotRange(range, left);
        Array.Clear(must.Length > 0 ? mustSums : shouldSums, 0, RangeScores.Length);
        if (must.Length > 0 && should.Length > 0) Array.Clear(shouldSums, 0, RangeScores.Length);
        foreach (var part in must)
        {
            if (!left.ContainsAnyExcept(0ul)) return;
            found.Clear();
            part.AddTo(range, left, mustSums, found);
            for (var word = 0; word < RangeScores.Words; word++) left[word] &= found[word];
        }

        if (should.Length > 0)
        {
            found.Clear();
            foreach (var part in should) part.AddTo(range, left, shouldSums, found);
            for (var word = 0; word < RangeScores.Words && needsOne; word++) left[word] &= found[word];
        }

        left.CopyTo(into.Matches);
        Bm25Kernel.Round(must.Length > 0 ? mustSums : shouldSums, into.Scores);
        if (must.Length == 0 || should.Length == 0) return;
        // The order of rounding is that of the matcher.
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = left[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                into.Scores[place] += (float)shouldSums[place];
            }
        }
    }
}
