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
internal sealed class BooleanScorer(RangeScorer[] must, DocumentBits[] filter, RangeScorer[] should, DocumentBits[] mustNot, bool needsOne, ScratchArrays scratch) : RangeScorer
{
    private readonly RangeScores ofPart = new(scratch);
    private readonly double[] mustSums = scratch.Doubles(RangeScores.Length);
    private readonly double[] shouldSums = scratch.Doubles(RangeScores.Length);

    public override void Bound(Span<float> bounds)
    {
        var other = scratch.Floats(bounds.Length).AsSpan(0, bounds.Length);
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
        into.Clear();
        Array.Clear(shouldSums, 0, RangeScores.Length);
        // What is left of the wanted documents, clause by clause.
        Span<ulong> left = stackalloc ulong[RangeScores.Words];
        wanted.CopyTo(left);
        foreach (var set in filter) set.AndRange(range, left);
        foreach (var set in mustNot) set.AndNotRange(range, left);
        if (must.Length > 0) Array.Clear(mustSums, 0, RangeScores.Length);
        foreach (var part in must)
        {
            if (!left.ContainsAnyExcept(0ul)) return;
            part.Score(range, left, ofPart);
            Add(left, mustSums);
            ofPart.Matches.CopyTo(left);
        }

        Span<ulong> any = stackalloc ulong[RangeScores.Words];
        foreach (var part in should)
        {
            part.Score(range, left, ofPart);
            Add(ofPart.Matches, shouldSums);
            for (var word = 0; word < RangeScores.Words; word++) any[word] |= ofPart.Matches[word];
        }

        if (needsOne) any.CopyTo(left);
        left.CopyTo(into.Matches);
        // The order of rounding is that of the matcher.
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = left[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                into.Scores[place] = must.Length > 0 ? (float)mustSums[place] + (float)shouldSums[place] : (float)shouldSums[place];
            }
        }
    }

    private void Add(ReadOnlySpan<ulong> documents, double[] sums)
    {
        var scores = ofPart.Scores;
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = documents[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                sums[place] += scores[place];
            }
        }
    }
}
