using System.Numerics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word in several texts (<see cref="CombinedFieldsMatcher"/>).</summary>
internal sealed class CombinedFieldsScorer(IReadOnlyList<CombinedFieldsScorer.Part> parts, SegmentReader segment, CombinedFieldsScoring scoring, ScratchArrays scratch) : RangeScorer(scratch)
{
    // With fewer matches in a range, one by one is faster than eight at a time.
    private const int Many = 40;

    private readonly float[] frequencies = scratch.Floats(RangeScores.Length);
    private readonly RangeScores alone = new(scratch);

    /// <summary>A text.</summary>
    internal sealed record Part(RangeFrequencies Words, string Field, float Weight, FieldLengths Lengths, Impacts Impacts);

    public override void Bound(Span<float> bounds)
    {
        bounds.Fill(Nothing);
        var ofPart = Scratch.Floats(bounds.Length).AsSpan(0, bounds.Length);
        foreach (var part in parts)
        {
            part.Words.Bound(ofPart);
            var factor = part.Weight * part.Impacts.MostRatio(part.Lengths.Factors);
            for (var range = 0; range < bounds.Length; range++)
            {
                if (ofPart[range] >= 0) bounds[range] = Math.Max(bounds[range], 0) + ofPart[range] * factor;
            }
        }

        foreach (ref var bound in bounds)
        {
            if (bound >= 0) bound = scoring.Score(bound * Rounding) * Rounding;
        }
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        into.Clear();
        var sums = into.Scores;
        var ofPart = frequencies.AsSpan(0, RangeScores.Length);
        Span<ulong> matches = stackalloc ulong[RangeScores.Words];
        foreach (var part in parts)
        {
            matches.Clear();
            ofPart.Clear();
            part.Words.Read(range, wanted, ofPart, matches);
            for (var word = 0; word < RangeScores.Words; word++) into.Matches[word] |= matches[word] &= wanted[word];
            var codes = segment.Lengths(part.Field)[(range * RangeScores.Length)..];
            // At the end of a segment the last range is shorter.
            if (DocumentBits.CountIn(matches, 0, RangeScores.Length) >= Many && codes.Length >= RangeScores.Length)
            {
                Bm25Kernel.AddWeighted(ofPart, part.Weight, part.Lengths.Factors, codes, sums);
                continue;
            }

            for (var word = 0; word < RangeScores.Words; word++)
            {
                for (var rest = matches[word]; rest != 0; rest &= rest - 1)
                {
                    var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                    sums[place] += part.Weight * ofPart[place] * part.Lengths[codes[place]];
                }
            }
        }

        scoring.Score(sums, into.Matches);
    }

    public override void AddTo(int range, ReadOnlySpan<ulong> wanted, Span<double> sums, Span<ulong> matches)
    {
        Score(range, wanted, float.NegativeInfinity, alone);
        for (var word = 0; word < RangeScores.Words; word++) matches[word] |= alone.Matches[word];
        Bm25Kernel.Add(alone.Scores, sums);
    }
}
