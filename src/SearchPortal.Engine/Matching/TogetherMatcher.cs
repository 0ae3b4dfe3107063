namespace SearchPortal.Engine.Matching;

/// <summary>Documents that all of several clauses match, and in which their places in one text stand together in some way.</summary>
internal abstract class TogetherMatcher(Matcher[] clauses, IReadOnlySet<string> fields, LeafScoring scoring, SearchBudget budget) : LeafMatcher
{
    private readonly ClausePlaces[] readers = Array.ConvertAll(clauses, clause => new ClausePlaces(clause, fields));
    private float frequency;

    public override float Frequency => frequency;

    /// <summary>The places of each clause in the document.</summary>
    protected Place[][] Places { get; private set; } = [];

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        while (true)
        {
            budget.Check();
            var candidate = Conjunction.Advance(clauses, target);
            if (candidate == End) return Document = End;
            Places = Array.ConvertAll(readers, reader => reader.Read());
            frequency = Array.Exists(Places, places => places.Length == 0) ? 0 : Measure(candidate);
            if (frequency > 0) return Document = candidate;
            target = candidate + 1;
        }
    }

    public override float Score() => scoring.Score(Document, frequency);

    public override Explanation Explain() => scoring.Explain(Document, frequency);

    public override void AddPlaces(List<MatchSpan> places)
    {
        foreach (var extent in Extents()) places.Add(new MatchSpan(scoring.Field, extent.Start, extent.End, scoring.Label));
    }

    /// <summary>The frequency of matches in <see cref="Places"/>, of which every clause has one.</summary>
    protected abstract float Measure(int document);

    /// <summary>From the first to the last word of each match.</summary>
    protected abstract IEnumerable<Place> Extents();

    /// <summary>Adds the spans of some of the clauses' places.</summary>
    protected void AddSpans(IReadOnlyList<List<Place>> participants, List<MatchSpan> spans)
    {
        for (var i = 0; i < readers.Length; i++) readers[i].AddSpans(participants[i], scoring.Label, spans);
    }
}
