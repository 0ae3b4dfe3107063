using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Documents in which clauses stand in one sentence or paragraph (see WithinQuery).</summary>
/// <param name="clauses">The clauses.</param>
/// <param name="fields">The postings fields of the text.</param>
/// <param name="marks">Where units begin; null where no document has a mark.</param>
/// <param name="anywhere">Says which places stand together in a unit, however far apart.</param>
/// <param name="scoring">What to score with.</param>
/// <param name="budget">Checked for each document that has all clauses.</param>
internal sealed class WithinMatcher(Matcher[] clauses, IReadOnlySet<string> fields, PostingsCursor? marks, Nearness anywhere, LeafScoring scoring, SearchBudget budget)
    : TogetherMatcher(clauses, fields, scoring, budget)
{
    // The places that take part, by clause, for each unit that has a match.
    private readonly List<List<Place>[]> units = [];

    public override void AddSpans(List<MatchSpan> spans) => AddSpans(units, spans);

    public override void AddSpansOf(IReadOnlySet<Place> places, List<MatchSpan> spans) => AddSpans(units.FindAll(unit => places.Contains(ExtentOf(unit))), spans);

    protected override float Measure(int document)
    {
        units.Clear();
        var begin = 0;
        foreach (var mark in marks?.Advance(document) == document ? marks.Positions : [])
        {
            AddUnit(begin, mark);
            begin = mark;
        }

        AddUnit(begin, int.MaxValue);
        return units.Count;
    }

    protected override IEnumerable<Place> Extents() => units.Select(ExtentOf);

    private static Place ExtentOf(List<Place>[] unit) =>
        new(unit.Min(places => places.Min(place => place.Start)), unit.Max(places => places.Max(place => place.End)));

    /// <summary>Asks each clause once for all units: it looks through all of its places.</summary>
    private void AddSpans(List<List<Place>[]> of, List<MatchSpan> spans) =>
        AddSpans([.. Places.Select((_, clause) => of.SelectMany(unit => unit[clause]).ToList())], spans);

    /// <summary>A place that reaches over the end of a unit is in none.</summary>
    private void AddUnit(int begin, int end)
    {
        var inside = new Place[Places.Length][];
        for (var i = 0; i < inside.Length; i++)
        {
            inside[i] = Inside(Places[i], begin, end);
            if (inside[i].Length == 0) return;
        }

        var participants = anywhere.Participants(inside);
        if (participants[0].Count > 0) units.Add(participants);
    }

    private static Place[] Inside(Place[] places, int begin, int end)
    {
        var first = Array.BinarySearch(places, new Place(begin, 0));
        if (first < 0) first = ~first;
        var inside = new List<Place>();
        for (var i = first; i < places.Length && places[i].Start < end; i++)
        {
            if (places[i].End <= end) inside.Add(places[i]);
        }

        return [.. inside];
    }
}
