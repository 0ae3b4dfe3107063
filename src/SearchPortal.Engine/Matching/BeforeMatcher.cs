using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which another matcher has places before the first mark (see BeforeQuery).</summary>
/// <param name="inner">The other one.</param>
/// <param name="fields">The postings fields of the text.</param>
/// <param name="marks">The marks; null where no document has one.</param>
/// <param name="label">The label of spans that have none.</param>
/// <param name="field">The text field.</param>
/// <param name="budget">Checked for each document of the other one.</param>
internal sealed class BeforeMatcher(Matcher inner, string field, IReadOnlySet<string> fields, PostingsCursor? marks, string? label, SearchBudget budget) : Matcher
{
    private readonly ClausePlaces reader = new(inner, fields);
    private Place[] places = [];

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        for (var candidate = inner.Advance(target); candidate != End; candidate = inner.Advance(candidate + 1))
        {
            budget.Check();
            var first = marks?.Advance(candidate) == candidate ? marks.Positions[0] : int.MaxValue;
            places = Array.FindAll(reader.Read(), place => place.End <= first);
            if (places.Length > 0) return Document = candidate;
        }

        return Document = End;
    }

    public override float Score() => inner.Score();

    public override void AddSpans(List<MatchSpan> spans) => reader.AddSpans(places, label, spans);

    public override void AddPlaces(List<MatchSpan> places)
    {
        foreach (var place in this.places) places.Add(new MatchSpan(field, place.Start, place.End, label));
    }

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans) => reader.AddSpans(this.places.Where(places.Contains), label, spans);

    public override Explanation Explain() => inner.Explain();
}
