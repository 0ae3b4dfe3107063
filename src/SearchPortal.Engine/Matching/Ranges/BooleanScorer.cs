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

    // The bounds of each clause, required ones first, one after the other; and in which order optional ones are scored: the strongest first.
    private float[] ofClauses = [];
    private int ranges;
    private readonly int[] strongest = [.. Enumerable.Range(0, should.Length)];

    public override void Bound(Span<float> bounds)
    {
        ranges = bounds.Length;
        ofClauses = Scratch.Floats(Math.Max(1, (must.Length + should.Length) * ranges));
        bounds.Fill(needsOne ? Nothing : 0);
        var most = new float[should.Length];
        for (var i = 0; i < should.Length; i++)
        {
            var own = OfClause(must.Length + i);
            should[i].Bound(own);
            for (var range = 0; range < bounds.Length; range++)
            {
                if (own[range] < 0) continue;
                bounds[range] = Math.Max(bounds[range], 0) + own[range];
                most[i] = Math.Max(most[i], own[range]);
            }
        }

        Array.Sort(strongest, (left, right) => most[right].CompareTo(most[left]));
        for (var i = 0; i < must.Length; i++)
        {
            var own = OfClause(i);
            must[i].Bound(own);
            for (var range = 0; range < bounds.Length; range++)
            {
                bounds[range] = own[range] < 0 || bounds[range] < 0 ? Nothing : bounds[range] + own[range];
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

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        Array.Clear(into.Matches);
        // What is left of the wanted documents, clause by clause: those that can still score enough with all that the clauses to come may give.
        Span<ulong> left = stackalloc ulong[RangeScores.Words];
        Span<ulong> found = stackalloc ulong[RangeScores.Words];
        wanted.CopyTo(left);
        foreach (var set in filter) set.AndRange(range, left);
        foreach (var set in mustNot) set.AndNotRange(range, left);
        Array.Clear(must.Length > 0 ? mustSums : shouldSums, 0, RangeScores.Length);
        if (must.Length > 0 && should.Length > 0) Array.Clear(shouldSums, 0, RangeScores.Length);
        var toCome = 0.0;
        for (var i = 0; i < must.Length + should.Length; i++) toCome += Math.Max(0, OfClause(i)[range]);
        for (var i = 0; i < must.Length; i++)
        {
            if (!left.ContainsAnyExcept(0ul)) return;
            found.Clear();
            must[i].AddTo(range, left, Needed(mustSums, least, toCome - Math.Max(0, OfClause(i)[range]), isFirst: i == 0), mustSums, found);
            for (var word = 0; word < RangeScores.Words; word++) left[word] &= found[word];
            toCome -= Math.Max(0, OfClause(i)[range]);
            KeepThoseWith(mustSums, least, toCome, left);
        }

        found.Clear();
        var isFirst = true;
        foreach (var i in strongest)
        {
            if (!left.ContainsAnyExcept(0ul)) return;
            var most = OfClause(must.Length + i)[range];
            if (most < 0) continue;
            toCome -= most;
            should[i].AddTo(range, left, must.Length == 0 ? Needed(shouldSums, least, toCome, isFirst) : float.NegativeInfinity, shouldSums, found);
            isFirst = false;
            if (must.Length == 0) KeepThoseWith(shouldSums, least, toCome, left);
        }

        for (var word = 0; word < RangeScores.Words && needsOne; word++) left[word] &= found[word];
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

    private Span<float> OfClause(int clause) => ofClauses.AsSpan(clause * ranges, ranges);

    /// <summary>What a document must score in the next clause, so that it can still come to a score with what it has and what is to come. A document that is left out for less is dropped after it.</summary>
    private static float Needed(double[] sums, float least, double toCome, bool isFirst)
    {
        var needed = least / Rounding - (toCome + (isFirst ? 0 : Bm25Kernel.Most(sums))) * Rounding;
        // A little is allowed for rounding.
        return (float)(needed / Rounding);
    }

    /// <summary>Drops documents that can't come to a score any more.</summary>
    private static void KeepThoseWith(double[] sums, float least, double toCome, Span<ulong> documents)
    {
        // A little is allowed for rounding.
        var needed = least / Rounding - toCome * Rounding;
        if (needed > 0) Bm25Kernel.KeepAtLeast(sums, needed, documents);
    }
}
