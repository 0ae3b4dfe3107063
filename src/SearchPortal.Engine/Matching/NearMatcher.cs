namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which clauses stand near each other (see NearQuery).</summary>
internal sealed class NearMatcher(Matcher[] clauses, IReadOnlySet<string> fields, Nearness nearness, LeafScoring scoring, SearchBudget budget)
    : TogetherMatcher(clauses, fields, scoring, budget)
{
    public override void AddSpans(List<MatchSpan> spans) => AddSpans(nearness.Participants(Places), spans);

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans)
    {
        var participants = Array.ConvertAll(Places, _ => new List<Place>());
        foreach (var place in places)
        {
            var inside = Array.ConvertAll(Places, each => Array.FindAll(each, one => one.Start >= place.Start && one.End <= place.End));
            var found = nearness.Participants(inside, place.Start, place.End);
            for (var i = 0; i < found.Length; i++) participants[i].AddRange(found[i]);
        }

        AddSpans(participants, spans);
    }

    protected override float Measure(int document)
    {
        var frequency = 0f;
        foreach (var between in nearness.Tightest(Places)) frequency += 1f / (1 + between);
        return frequency;
    }

    protected override IEnumerable<Place> Extents() => nearness.Extents(Places);
}
