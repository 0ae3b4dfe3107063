using System.Numerics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word in several texts (<see cref="CombinedFieldsMatcher"/>).</summary>
internal sealed class CombinedFieldsScorer(IReadOnlyList<CombinedFieldsScorer.Part> parts, SegmentReader segment, CombinedFieldsScoring scoring, ScratchArrays scratch) : RangeScorer(scratch)
{
    private readonly float[] frequencies = scratch.Floats(RangeScores.Length);

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
        Span<ulong> matches = stackalloc ulong[RangeScores.Words];
        foreach (var part in parts)
        {
            matches.Clear();
            frequencies.AsSpan(0, RangeScores.Length).Clear();
            part.Words.Read(range, frequencies.AsSpan(0, RangeScores.Length), matches);
            var codes = segment.Lengths(part.Field)[(range * RangeScores.Length)..];
            for (var word = 0; word < RangeScores.Words; word++)
            {
                into.Matches[word] |= matches[word];
                for (var rest = matches[word] & wanted[word]; rest != 0; rest &= rest - 1)
                {
                    var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                    sums[place] += part.Weight * frequencies[place] * part.Lengths[codes[place]];
                }
            }
        }

        into.Keep(wanted);
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = into.Matches[word]; rest != 0; rest &= rest - 1)
            {
                ref var sum = ref sums[word * 64 + BitOperations.TrailingZeroCount(rest)];
                sum = scoring.Score(sum);
            }
        }
    }
}
