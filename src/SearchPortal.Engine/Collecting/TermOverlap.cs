using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Collecting;

/// <summary>Adds up what documents have in common with a given one. Documents lie in the schema's order, so a span of its numbers is a run of documents in each
/// segment: what lies outside costs nothing but a few steps of the skip tables.</summary>
internal static class TermOverlap
{
    /// <inheritdoc cref="IndexSearcher.Overlap"/>
    public static List<DocumentOverlap> Find(SegmentReader[] segments, OverlapTask task)
    {
        var entries = new List<(int Segment, TermEntry Entry, double Weight)>();
        var here = new List<(int Segment, TermEntry Entry)>();
        foreach (var (term, frequency) in task.Terms)
        {
            here.Clear();
            var bytes = Encoding.UTF8.GetBytes(term);
            for (var i = 0; i < segments.Length; i++)
            {
                if (segments[i].TermsOnDisk.TryFind(task.Field, bytes, out var entry)) here.Add((i, entry));
            }

            var weight = task.WeightOf(here.Sum(each => (long)each.Entry.DocumentFrequency)) * frequency;
            if (weight > 0) entries.AddRange(here.Select(each => (each.Segment, each.Entry, weight)));
        }

        var hits = new List<DocumentOverlap>();
        var sums = new Dictionary<int, double>();
        foreach (var inSegment in entries.GroupBy(entry => entry.Segment, entry => (entry.Entry, entry.Weight)))
        {
            var segment = segments[inSegment.Key];
            sums.Clear();
            foreach (var (from, until) in Runs(segment, task)) Add(segment, inSegment, from, until, sums);
            foreach (var (document, sum) in sums)
            {
                if (sum < task.LeastSum) continue;
                hits.Add(new DocumentOverlap(new Hit(segment.KeyOf(document), 0, inSegment.Key, document), sum, LengthCode.Decode(segment.LengthOf(task.Field, document))));
            }
        }

        return hits;
    }

    private static void Add(SegmentReader segment, IEnumerable<(TermEntry Entry, double Weight)> terms, int from, int until, Dictionary<int, double> sums)
    {
        foreach (var (entry, weight) in terms)
        {
            var postings = segment.OpenPostings(entry);
            for (postings.Advance(from); postings.Document < until; postings.Next())
            {
                if (segment.Deleted?[postings.Document] != true) sums[postings.Document] = sums.GetValueOrDefault(postings.Document) + weight * postings.Frequency;
            }
        }
    }

    /// <inheritdoc cref="IndexSearcher.CountNumbers"/>
    public static long CountNumbers(SegmentReader[] segments, long from, long until)
    {
        long count = 0;
        foreach (var segment in segments)
        {
            var run = RunOf(segment, from, until);
            count += Math.Max(0, run.Until - run.From);
        }

        return count;
    }

    /// <summary>The documents that count, as runs of their numbers in the segment.</summary>
    private static IEnumerable<(int From, int Until)> Runs(SegmentReader segment, OverlapTask task)
    {
        if (task.Numbers is { } span && RunOf(segment, span.From, span.Until) is var run && run.From < run.Until) yield return run;
        if (task.WithoutNumber && FirstWhere(segment, number => number is null) is var first && first < segment.Documents) yield return (first, segment.Documents);
    }

    private static (int From, int Until) RunOf(SegmentReader segment, long from, long until)
    {
        var descending = segment.Schema.Order.Descending;
        return (FirstWhere(segment, number => number is not { } value || (descending ? value <= until : value >= from)),
            FirstWhere(segment, number => number is not { } value || (descending ? value < from : value > until)));
    }

    /// <summary>The first document of the segment for which a condition holds; it holds for all behind it.</summary>
    private static int FirstWhere(SegmentReader segment, Func<long?, bool> holds)
    {
        var numbers = segment.Numbers(segment.Schema.Order.NumberField);
        int low = 0, high = segment.Documents;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(numbers is not null && numbers.TryGet(middle, out var number) ? number : null)) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
