namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which clauses stand near each other (see NearQuery).</summary>
internal sealed class NearMatcher(Matcher[] clauses, IReadOnlySet<string> fields, Nearness nearness, LeafScoring scoring) : TogetherMatcher(clauses, fields, scoring)
{
    public override void AddSpans(List<MatchSpan> spans) => AddSpans(nearness.Participants(Places), spans);

    public override void AddSpansOf(Place place, List<MatchSpan> spans)
    {
        var inside = Array.ConvertAll(Places, each => Array.FindAll(each, one => one.Start >= place.Start && one.End <= place.End));
        AddSpans(nearness.Participants(inside, place.Start, place.End), spans);
    }

    protected override float Measure(int document)
    {
        var frequency = 0f;
        foreach (var between in nearness.Tightest(Places)) frequency += 1f / (1 + between);
        return frequency;
    }

    protected override IEnumerable<Place> Extents() => nearness.Extents(Places);
}
