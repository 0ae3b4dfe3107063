using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word in several texts (<see cref="CombinedFieldsMatcher"/>).</summary>
internal sealed class CombinedFieldsScorer(IReadOnlyList<CombinedFieldsScorer.Part> parts, SegmentReader segment, CombinedFieldsScoring scoring) : RangeScorer
{
    private readonly float[] frequencies = new float[RangeScores.Length];
    private readonly float[] sums = new float[RangeScores.Length];
    private float[] scratch = [];

    /// <summary>A text.</summary>
    internal sealed record Part(RangeFrequencies Words, string Field, float Weight, FieldLengths Lengths, Impacts Impacts);

    public override void Bound(Span<float> bounds)
    {
        bounds.Fill(Nothing);
        if (scratch.Length < bounds.Length) scratch = new float[bounds.Length];
        var ofPart = scratch.AsSpan(0, bounds.Length);
        foreach (var part in parts)
        {
            part.Words.Bound(ofPart);
            var factor = part.Weight * part.Impacts.Ratios(part.Lengths.Factors).Most;
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

    public override void Score(int range, RangeScores into)
    {
        into.Clear();
        Array.Clear(sums);
        var first = range * RangeScores.Length;
        foreach (var part in parts)
        {
            Array.Clear(frequencies);
            part.Words.Read(range, frequencies, into.Matches);
            var codes = segment.Lengths(part.Field)[first..];
            for (var i = 0; i < frequencies.Length; i++)
            {
                if (frequencies[i] != 0) sums[i] += part.Weight * frequencies[i] * part.Lengths[codes[i]];
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] != 0) into.Scores[i] = scoring.Score(sums[i]);
        }
    }
}
