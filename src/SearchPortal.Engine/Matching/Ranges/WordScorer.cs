using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word or phrase in one field (<see cref="TermMatcher"/>, <see cref="SynonymMatcher"/>, <see cref="PhraseMatcher"/>).</summary>
internal sealed class WordScorer(RangeFrequencies words, LeafScoring scoring, Impacts impacts) : RangeScorer
{
    private readonly float[] frequencies = new float[RangeScores.Length];

    public override void Bound(Span<float> bounds)
    {
        words.Bound(bounds);
        var ratio = impacts.Ratios(scoring.Bm25.LengthFactors).Most;
        foreach (ref var bound in bounds)
        {
            if (bound >= 0) bound = scoring.Most(bound * ratio) * Rounding;
        }
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, RangeScores into)
    {
        into.Clear();
        Array.Clear(frequencies);
        words.Read(range, frequencies, into.Matches);
        into.Keep(wanted);
        scoring.Score(range * RangeScores.Length, frequencies, into.Matches, into.Scores);
    }
}
