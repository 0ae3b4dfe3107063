using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which another matcher has several places (see AtLeastQuery).</summary>
internal sealed class AtLeastMatcher(Matcher inner, int count, IndexSchema schema, SearchBudget budget) : Matcher
{
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly List<MatchSpan> places = [];
    private readonly HashSet<(string? Text, int Start)> beginnings = [];

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        var candidate = inner.Advance(target);
        while (candidate != End && CountPlaces() < count) candidate = inner.Advance(candidate + 1);
        return Document = candidate;
    }

    public override float Score() => inner.Score();

    public override void AddSpans(List<MatchSpan> spans) => inner.AddSpans(spans);

    public override void AddPlaces(List<MatchSpan> places) => inner.AddPlaces(places);

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans) => inner.AddSpansOf(places, spans);

    public override Explanation Explain() => inner.Explain();

    private int CountPlaces()
    {
        budget.Check();
        places.Clear();
        beginnings.Clear();
        inner.AddPlaces(places);
        foreach (var place in places) beginnings.Add((TextOf(place.Field), place.Start));
        return beginnings.Count;
    }

    private string? TextOf(string field)
    {
        if (!texts.TryGetValue(field, out var text)) texts[field] = text = schema.TextFieldOf(field)?.Name;
        return text;
    }
}
