namespace SearchPortal.Engine.Matching;

/// <summary>Documents that one of several matchers has: the best score plus a part of the others' (see DisjunctionMaxQuery).</summary>
internal sealed class UnionMatcher(IReadOnlyList<Matcher> alternatives, float tieBreaker) : Matcher
{
    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var first = End;
        foreach (var alternative in alternatives) first = Math.Min(first, alternative.Advance(target));
        return Document = first;
    }

    public override float Score()
    {
        var best = float.NegativeInfinity;
        double others = 0;
        foreach (var alternative in alternatives)
        {
            if (alternative.Document != Document) continue;
            var score = alternative.Score();
            if (best > float.NegativeInfinity) others += Math.Min(best, score);
            best = Math.Max(best, score);
        }

        return (float)(best + others * tieBreaker);
    }

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.Document == Document) alternative.AddSpans(spans);
        }
    }

    public override void AddPlaces(List<MatchSpan> places)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.Document == Document) alternative.AddPlaces(places);
        }
    }

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans)
    {
        foreach (var alternative in alternatives)
        {
            if (alternative.Document == Document) alternative.AddSpansOf(places, spans);
        }
    }

    public override Explanation Explain()
    {
        var parts = alternatives.Where(alternative => alternative.Document == Document).Select(alternative => alternative.Explain()).OrderByDescending(part => part.Value).ToArray();
        if (tieBreaker == 0 || parts.Length == 1) return new Explanation(Score(), "the best of", ExplanationRule.Greatest, parts) { Topic = ExplanationTopic.Combination };
        var others = new Explanation(parts.Skip(1).Sum(part => part.Value), "the others: sum of", ExplanationRule.Sum, parts[1..]) { Topic = ExplanationTopic.Combination };
        return new Explanation(Score(), "the best, plus a part of the others", ExplanationRule.Sum,
        [
            parts[0],
            new Explanation(others.Value * tieBreaker, "part × others", ExplanationRule.Product, [new Explanation(tieBreaker, "part"), others]) { Topic = ExplanationTopic.Combination },
        ])
        { Topic = ExplanationTopic.Combination };
    }
}
