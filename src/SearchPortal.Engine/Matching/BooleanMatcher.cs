namespace SearchPortal.Engine.Matching;

/// <summary>Documents that all required matchers have, no prohibited one has, and enough of the optional ones have.</summary>
/// <param name="must">Required, scored.</param>
/// <param name="filter">Required, not scored.</param>
/// <param name="should">Optional, scored.</param>
/// <param name="mustNot">Prohibited.</param>
/// <param name="minimumShould">How many optional ones a document needs; at least 1 where nothing is required. With 0 they are asked only for a score.</param>
/// <param name="label">The label of the query.</param>
/// <param name="budget">Checked for each candidate.</param>
internal sealed class BooleanMatcher(Matcher[] must, Matcher[] filter, Matcher[] should, Matcher[] mustNot, int minimumShould, string? label, SearchBudget budget) : Matcher
{
    // Filters come first: most are sets, which are asked for their next document at little cost.
    private readonly Matcher[] required = [.. filter, .. must];
    private readonly Matcher[] positive = [.. must, .. filter, .. should];

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        while (true)
        {
            // A document that is refused is none that the caller sees, and may have asked thousands of clauses.
            budget.Check();
            var candidate = required.Length > 0 ? Conjunction.Advance(required, target) : NextOfAny(target);
            if (candidate == End) return Document = End;
            if (!IsProhibited(candidate) && (minimumShould == 0 || HasEnoughOptional(candidate))) return Document = candidate;
            target = candidate + 1;
        }
    }

    /// <summary>Must and should clauses are summed apart, each in double, and then added as floats: Lucene's order of rounding.</summary>
    public override float Score() => Sum(must) + Sum(should);

    public override void AddSpans(List<MatchSpan> spans)
    {
        foreach (var part in positive)
        {
            if (part.Advance(Document) == Document) part.AddSpans(spans);
        }
    }

    public override void AddPlaces(List<MatchSpan> places)
    {
        foreach (var part in positive)
        {
            if (part.Advance(Document) == Document) part.AddPlaces(places);
        }
    }

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans)
    {
        foreach (var part in positive)
        {
            if (part.Advance(Document) == Document) part.AddSpansOf(places, spans);
        }
    }

    public override Explanation Explain() =>
        new(Score(), "sum of", ExplanationRule.Sum, must.Concat(should.Where(part => part.Advance(Document) == Document)).Select(part => part.Explain()).ToArray())
        {
            Topic = ExplanationTopic.Combination,
            Label = label,
        };

    private int NextOfAny(int target)
    {
        var first = End;
        foreach (var part in should) first = Math.Min(first, part.Advance(target));
        return first;
    }

    private bool IsProhibited(int candidate)
    {
        foreach (var part in mustNot)
        {
            if (part.Advance(candidate) == candidate) return true;
        }

        return false;
    }

    private bool HasEnoughOptional(int candidate)
    {
        var found = 0;
        foreach (var part in should)
        {
            if (part.Advance(candidate) == candidate) found++;
        }

        return found >= minimumShould;
    }

    private float Sum(Matcher[] parts)
    {
        double sum = 0;
        foreach (var part in parts)
        {
            if (part.Advance(Document) == Document) sum += part.Score();
        }

        return (float)sum;
    }
}
