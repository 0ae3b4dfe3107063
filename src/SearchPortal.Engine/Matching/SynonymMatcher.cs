namespace SearchPortal.Engine.Matching;

/// <summary>Documents that have one of several words or phrases, scored as one term whose frequency is the sum of theirs.</summary>
internal sealed class SynonymMatcher(IReadOnlyList<LeafMatcher> alternatives, LeafScoring scoring) : LeafMatcher
{
    public override float Frequency
    {
        get
        {
            var sum = 0f;
            foreach (var alternative in alternatives)
            {
                if (alternative.Document == Document) sum += alternative.Frequency;
            }

            return sum;
        }
    }

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var first = End;
        foreach (var alternative in alternatives) first = Math.Min(first, alternative.Advance(target));
        return Document = first;
    }

    public override float Score() => scoring.Score(Document, Frequency);

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.Document == Document) alternative.AddSpans(spans);
        }
    }

    public override Explanation Explain() => scoring.Explain(Document, Frequency);
}
