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
        var queue = new PriorityQueue<AcceptedTerms, string>(Comparer<string>.Create(SortKey.CompareUtf8));
        // What one dictionary has taught of the automaton, the next need not find out again.
        var run = automaton.Run();
        foreach (var segment in segments)
        {
            if (segment.Terms(field, run) is { } terms && terms.Next()) queue.Enqueue(terms, terms.Text);
        }

        while (queue.TryPeek(out _, out var term))
        {
            long documents = 0;
            while (queue.TryPeek(out var next, out var same) && same == term)
            {
                documents += next.DocumentFrequency;
                queue.Dequeue();
                if (next.Next()) queue.Enqueue(next, next.Text);
            }

            yield return new TermFrequency(term, documents);
        }
    }
}
