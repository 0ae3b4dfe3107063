using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Matching;

/// <summary>The places of a clause in one text: whatever form of a word matched there, each once.</summary>
/// <param name="clause">The clause.</param>
/// <param name="fields">The postings fields that share the text's positions.</param>
internal sealed class ClausePlaces(Matcher clause, IReadOnlySet<string> fields)
{
    private readonly List<MatchSpan> spans = [];
    private readonly List<Place> places = [];

    public Matcher Clause => clause;

    /// <summary>The places in the document that the clause stands on, ascending.</summary>
    public Place[] Read()
    {
        spans.Clear();
        clause.AddPlaces(spans);
        places.Clear();
        foreach (var span in spans)
        {
            if (fields.Contains(span.Field)) places.Add(new Place(span.Start, span.End));
        }

        places.Sort();
        var distinct = 0;
        foreach (var place in CollectionsMarshal.AsSpan(places))
        {
            if (distinct == 0 || place != places[distinct - 1]) places[distinct++] = place;
        }

        return [.. CollectionsMarshal.AsSpan(places)[..distinct]];
    }

    /// <summary>Adds the spans that make up some of the places.</summary>
    /// <param name="places">Those places.</param>
    /// <param name="label">The label of spans that have none.</param>
    /// <param name="to">Where to add them.</param>
    public void AddSpans(IEnumerable<Place> places, string? label, List<MatchSpan> to)
    {
        spans.Clear();
        clause.AddSpansOf(places.ToHashSet(), spans);
        foreach (var span in spans)
        {
            if (fields.Contains(span.Field)) to.Add(span.Label is null ? span with { Label = label } : span);
        }
    }
}
