using System.Globalization;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Matching;

/// <summary>The documents and places of another matcher, with scores that fall with age, see <see cref="DecayQuery"/>.</summary>
internal sealed class DecayMatcher(Matcher inner, DecayQuery query, NumberColumn numbers) : Matcher
{
    private readonly Decay decay = new(query);

    public override int Next() => Document = inner.Next();

    public override int Advance(int target) => Document = inner.Advance(target);

    public override float Score() => inner.Score() * Factor();

    public override void AddSpans(List<MatchSpan> spans) => inner.AddSpans(spans);

    public override void AddPlaces(List<MatchSpan> places) => inner.AddPlaces(places);

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans) => inner.AddSpansOf(places, spans);

    public override Explanation Explain()
    {
        var age = string.Create(CultureInfo.InvariantCulture, $"age of {decay.AgeOf(numbers, Document):G4} half-lives: 1 - w + w · 2^-age with w = {query.Weight:G4}");
        return new Explanation(Score(), "score × age", ExplanationRule.Product, [inner.Explain(), new Explanation(Factor(), age) { Topic = ExplanationTopic.Age }])
        {
            Topic = ExplanationTopic.Combination,
        };
    }

    private float Factor() => decay.FactorOf(numbers, Document);
}
