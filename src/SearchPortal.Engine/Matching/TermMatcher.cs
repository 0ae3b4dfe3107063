using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents of a term.</summary>
internal sealed class TermMatcher(PostingsCursor postings, LeafScoring scoring) : LeafMatcher
{
    public override float Frequency => postings.Frequency;

    public override int Next() => Document = postings.Next();

    public override int Advance(int target) => Document = postings.Advance(target);

    public override float Score() => scoring.Score(Document, postings.Frequency);

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var position in postings.Positions) spans.Add(new MatchSpan(scoring.Field, position, position + 1, scoring.Label));
    }

    public override Explanation Explain() => scoring.Explain(Document, postings.Frequency);
}
