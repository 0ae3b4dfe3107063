using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Clauses that must, may and must not match (<see cref="BooleanMatcher"/>).</summary>
/// <param name="must">Required, scored.</param>
/// <param name="filter">Required, not scored.</param>
/// <param name="should">Optional, scored.</param>
/// <param name="mustNot">Prohibited.</param>
/// <param name="needsOne">Whether a document needs one of the optional clauses.</param>
internal sealed class BooleanScorer(RangeScorer[] must, DocumentBits[] filter, RangeScorer[] should, DocumentBits[] mustNot, bool needsOne) : RangeScorer
{
    private readonly RangeScores ofPart = new();
    private readonly double[] mustSums = new double[RangeScores.Length];
    private readonly double[] shouldSums = new double[RangeScores.Length];
    private float[] scratch = [];

    public override void Bound(Span<float> bounds)
    {
        if (scratch.Length < bounds.Length) scratch = new float[bounds.Length];
        var other = scratch.AsSpan(0, bounds.Length);
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

    public override void Score(int range, RangeScores into)
    {
        Array.Clear(mustSums);
        Array.Clear(shouldSums);
        Array.Fill(into.Matches, ulong.MaxValue);
        Span<ulong> any = stackalloc ulong[RangeScores.Words];
        foreach (var part in must)
        {
            Add(part, range, mustSums);
            for (var word = 0; word < RangeScores.Words; word++) into.Matches[word] &= ofPart.Matches[word];
            if (!into.Matches.AsSpan().ContainsAnyExcept(0ul)) return;
        }

        foreach (var part in should)
        {
            Add(part, range, shouldSums);
            for (var word = 0; word < RangeScores.Words; word++) any[word] |= ofPart.Matches[word];
        }

        for (var word = 0; word < RangeScores.Words && needsOne; word++) into.Matches[word] &= any[word];
        foreach (var set in filter) set.AndRange(range, into.Matches);
        foreach (var set in mustNot) set.AndNotRange(range, into.Matches);

        // The order of rounding is that of the matcher.
        var scores = into.Scores;
        for (var i = 0; i < scores.Length; i++) scores[i] = (float)mustSums[i] + (float)shouldSums[i];
    }

    private void Add(RangeScorer part, int range, double[] sums)
    {
        part.Score(range, ofPart);
        var scores = ofPart.Scores;
        for (var i = 0; i < sums.Length; i++) sums[i] += scores[i];
    }
}
