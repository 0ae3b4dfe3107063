using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word or phrase in one field (<see cref="TermMatcher"/>, <see cref="SynonymMatcher"/>, <see cref="PhraseMatcher"/>).</summary>
internal sealed class WordScorer(RangeFrequencies words, LeafScoring scoring, Impacts impacts, ScratchArrays scratch) : RangeScorer
{
    private readonly float[] frequencies = scratch.Floats(RangeScores.Length);

    public override void Bound(Span<float> bounds)
    {
        words.Bound(bounds);
        var ratio = impacts.MostRatio(scoring.Bm25.LengthFactors);
        foreach (ref var bound in bounds)
        {
            if (bound >= 0) bound = scoring.Most(bound * ratio) * Rounding;
        }
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, RangeScores into)
    {
        into.Clear();
        var ofRange = frequencies.AsSpan(0, RangeScores.Length);
        ofRange.Clear();
        words.Read(range, ofRange, into.Matches);
        into.Keep(wanted);
        scoring.Score(range * RangeScores.Length, ofRange, into.Matches, into.Scores);
    }
}
