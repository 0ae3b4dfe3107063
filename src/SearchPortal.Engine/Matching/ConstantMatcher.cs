namespace SearchPortal.Engine.Matching;

/// <summary>The documents and places of another matcher, all with one score.</summary>
internal sealed class ConstantMatcher(Matcher inner, float score, string what) : Matcher
{
    public override int Next() => Document = inner.Next();

    public override int Advance(int target) => Document = inner.Advance(target);

    public override float Score() => score;

    public override void AddSpans(List<MatchSpan> spans) => inner.AddSpans(spans);

    public override void AddPlaces(List<MatchSpan> places) => inner.AddPlaces(places);

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans) => inner.AddSpansOf(places, spans);

    public override Explanation Explain() => new(score, what) { Topic = ExplanationTopic.Constant };
}
