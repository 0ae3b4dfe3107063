using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>A word or phrase in one field (<see cref="TermMatcher"/>, <see cref="SynonymMatcher"/>, <see cref="PhraseMatcher"/>).</summary>
internal sealed class WordScorer(RangeFrequencies words, LeafScoring scoring, Impacts impacts, ScratchArrays scratch) : RangeScorer(scratch)
{
    private readonly float[] frequencies = scratch.Floats(RangeScores.Length);

    /// <summary>The postings, where it is one word.</summary>
    public PostingsList? Term => (words as TermFrequencies)?.List;

    /// <summary>What it scores with.</summary>
    public LeafScoring Scoring => scoring;

    /// <summary>What the field's impacts are of.</summary>
    public Impacts Impacts => impacts;

    public override void Bound(Span<float> bounds)
    {
        words.Bound(bounds);
        var ratio = impacts.MostRatio(scoring.Bm25.LengthFactors);
        foreach (ref var bound in bounds)
        {
            if (bound >= 0) bound = scoring.Most(bound * ratio) * Rounding;
        }
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        into.Clear();
        var ofRange = frequencies.AsSpan(0, RangeScores.Length);
        ofRange.Clear();
        words.Read(range, wanted, ofRange, into.Matches);
        into.Keep(wanted);
        scoring.Score(range * RangeScores.Length, ofRange, into.Matches, into.Scores);
    }

    public override void AddTo(int range, ReadOnlySpan<ulong> wanted, Span<double> sums, Span<ulong> matches)
    {
        if (words is TermFrequencies term) term.AddScores(range, wanted, scoring, sums, matches);
        else base.AddTo(range, wanted, sums, matches);
    }
}
