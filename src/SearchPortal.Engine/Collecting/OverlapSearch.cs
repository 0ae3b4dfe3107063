using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds what documents have in common with given ones, one after another: what it looks up of one serves the next. Documents lie in the schema's order, so a
/// span of its numbers is a run of documents in each segment, and what lies outside costs nothing but a few steps of the skip tables. For one thread, while the
/// snapshot is open.</summary>
public sealed class OverlapSearch
{
    private readonly SegmentReader[] segments;
    private readonly string field;
    private readonly TermPlaces places;
    private readonly List<(TermEntry Entry, double Weight)>[] terms;
    private readonly List<int> touched = [];
    private double[] sums = [];
    private ushort[] counts = [];

    internal OverlapSearch(SegmentReader[] segments, string field)
    {
        this.segments = segments;
        this.field = field;
        places = new TermPlaces(segments, field);
        terms = [.. segments.Select(_ => new List<(TermEntry, double)>())];
    }

    /// <summary>Documents that have terms in common with a given one, in no order. Costs as much as the terms have documents in the span asked for.</summary>
    public IReadOnlyList<DocumentOverlap> Find(OverlapTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var runs = segments.Select(segment => NumberRuns.Of(segment, task.Numbers, task.WithoutNumber).ToArray()).ToArray();
        var hits = new List<DocumentOverlap>();
        if (Array.TrueForAll(runs, each => each.Length == 0)) return hits;
        Weigh(task);
        for (var i = 0; i < segments.Length; i++)
        {
            foreach (var (from, until) in runs[i]) Add(i, from, until, task.LeastSum, hits);
        }

        return hits;
    }

    /// <summary>Documents that have several terms of a list, with the number of these as their sum, in no order. Costs as much as the terms have documents.</summary>
    /// <param name="shared">Terms, each once.</param>
    /// <param name="least">How many of them a document must have.</param>
    /// <param name="fewestDocuments">A term that fewer documents have is passed over …</param>
    /// <param name="mostDocuments">… and so is one that more have.</param>
    public IReadOnlyList<DocumentOverlap> Sharing(IEnumerable<string> shared, int least, int fewestDocuments, int mostDocuments)
    {
        ArgumentNullException.ThrowIfNull(shared);
        Array.ForEach(terms, inSegment => inSegment.Clear());
        foreach (var term in shared)
        {
            // Terms of few documents come once: remembering them would take the place of those that come again.
            var found = places.Find(term);
            if (Frequency(found) is var documents && (documents < fewestDocuments || documents > mostDocuments)) continue;
            foreach (var place in found) terms[place.Segment].Add((place.Entry, 1));
        }

        var hits = new List<DocumentOverlap>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (terms[i].Count >= least) Count(i, least, hits);
        }

        return hits;
    }

    private static long Frequency(ReadOnlySpan<TermPlaces.Place> found)
    {
        long documents = 0;
        foreach (var place in found) documents += place.Entry.DocumentFrequency;
        return documents;
    }

    private void Weigh(OverlapTask task)
    {
        Array.ForEach(terms, inSegment => inSegment.Clear());
        foreach (var (term, frequency) in task.Terms)
        {
            var found = places.Of(term);
            var weight = task.WeightOf(Frequency(found)) * frequency;
            if (weight <= 0) continue;
            foreach (var place in found) terms[place.Segment].Add((place.Entry, weight));
        }
    }

    private void Add(int number, int from, int until, double leastSum, List<DocumentOverlap> hits)
    {
        if (sums.Length < until - from) sums = new double[Math.Max(until - from, sums.Length * 2)];
        var segment = segments[number];
        foreach (var (entry, weight) in terms[number])
        {
            var postings = segment.OpenPostings(entry);
            for (postings.Advance(from); postings.Document < until; postings.Next())
            {
                if (segment.Deleted?[postings.Document] == true) continue;
                ref var sum = ref sums[postings.Document - from];
                if (sum == 0) touched.Add(postings.Document);
                sum += weight * postings.Frequency;
            }
        }

        var numbers = segment.Numbers(segment.Schema.Order.NumberField);
        foreach (var document in touched)
        {
            var sum = sums[document - from];
            sums[document - from] = 0;
            if (sum < leastSum) continue;
            hits.Add(new DocumentOverlap(number, document, NumberRuns.NumberOf(numbers, document), sum, LengthCode.Decode(segment.LengthOf(field, document))));
        }

        touched.Clear();
    }

    private void Count(int number, int least, List<DocumentOverlap> hits)
    {
        var segment = segments[number];
        if (counts.Length < segment.Documents) counts = new ushort[segment.Documents];
        foreach (var (entry, _) in terms[number])
        {
            for (var postings = segment.OpenPostings(entry); postings.Next() != PostingsCursor.End;)
            {
                if (segment.Deleted?[postings.Document] == true) continue;
                ref var count = ref counts[postings.Document];
                if (count == 0) touched.Add(postings.Document);
                if (count < ushort.MaxValue) count++;
            }
        }

        var numbers = segment.Numbers(segment.Schema.Order.NumberField);
        foreach (var document in touched)
        {
            var count = counts[document];
            counts[document] = 0;
            if (count >= least) hits.Add(new DocumentOverlap(number, document, NumberRuns.NumberOf(numbers, document), count, LengthCode.Decode(segment.LengthOf(field, document))));
        }

        touched.Clear();
    }
}
