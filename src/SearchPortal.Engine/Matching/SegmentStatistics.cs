using System.Collections.Concurrent;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Matching;

/// <summary>The statistics of some segments together, looked up once each.</summary>
internal sealed class SegmentStatistics(IReadOnlyList<SegmentView> segments) : ICorpusStatistics
{
    private readonly ConcurrentDictionary<string, FieldStatistics> fields = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Bm25> scorers = new(StringComparer.Ordinal);

    /// <summary>The segments, where all are on disk; else null.</summary>
    public SegmentReader[]? Readers { get; } = segments.All(segment => segment is SegmentReader) ? [.. segments.Cast<SegmentReader>()] : null;

    /// <summary>The number of a segment; -1 where it is none of these.</summary>
    public int NumberOf(SegmentReader segment) => Readers is null ? -1 : Array.IndexOf(Readers, segment);

    public FieldStatistics Field(string field) => fields.GetOrAdd(field, name =>
    {
        var sum = default(FieldStatistics);
        foreach (var segment in segments) sum += segment.Statistics(name);
        return sum;
    });

    /// <summary>What scores words of a field.</summary>
    public Bm25 Scorer(string field) => scorers.GetOrAdd(field, name => new Bm25(Field(name)));

    public long DocumentFrequency(string field, string term)
    {
        long sum = 0;
        foreach (var segment in segments) sum += segment.DocumentFrequency(field, term);
        return sum;
    }

    public long TotalFrequency(string field, string term)
    {
        long sum = 0;
        foreach (var segment in segments) sum += segment.TotalFrequency(field, term);
        return sum;
    }

    public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton)
    {
        var open = new List<AcceptedTerms>(segments.Count);
        // What one dictionary has taught of the automaton, the next need not find out again.
        var reading = automaton.Reading();
        foreach (var segment in segments)
        {
            if (segment.Terms(field, reading.Another()) is { } terms && terms.Next()) open.Add(terms);
        }

        while (open.Count > 0) yield return TakeLeast(open);
    }

    /// <summary>Takes the least term of some dictionaries, and moves on those that have it.</summary>
    private static TermFrequency TakeLeast(List<AcceptedTerms> open)
    {
        var least = 0;
        for (var i = 1; i < open.Count; i++)
        {
            if (open[i].Term.SequenceCompareTo(open[least].Term) < 0) least = i;
        }

        var term = open[least].Text;
        long documents = 0;
        var first = open[least];
        for (var i = open.Count - 1; i > least; i--)
        {
            if (open[i].Term.SequenceEqual(first.Term)) Take(i);
        }

        Take(least);
        return new TermFrequency(term, documents);

        void Take(int i)
        {
            documents += open[i].DocumentFrequency;
            if (!open[i].Next()) open.RemoveAt(i);
        }
    }
}
