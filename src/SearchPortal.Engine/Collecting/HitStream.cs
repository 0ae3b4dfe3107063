using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>All hits of a task in the schema's order, one after the other. Each segment gives its own in that order, so that no more than the
/// next of each segment is held; where groups are counted, the best document of each group as well.</summary>
internal static class HitStream
{
    private const int CancellationInterval = 4096;

    public static IEnumerable<Hit> Read(SearchTask task, MatchPlanner planner, IReadOnlyList<SegmentView> segments, IndexOrder order, Func<string, GroupMap> groupsOf, CancellationToken cancellation)
    {
        var next = new PriorityQueue<IEnumerator<Hit>, SortKey>(segments.Count, Comparer<SortKey>.Create((left, right) => SortKey.Compare(left, right, order)));
        var grouped = task.GroupBy is { } groups ? new GroupedMatches(task with { Size = 0 }, planner, segments, groupsOf(groups), order) : null;
        for (var i = 0; i < segments.Count; i++)
            Take((grouped is null ? Read(task, planner, segments[i], i, cancellation) : Read(task, grouped, i, cancellation)).GetEnumerator());
        while (next.TryDequeue(out var hits, out _))
        {
            yield return hits.Current;
            Take(hits);
        }

        void Take(IEnumerator<Hit> hits)
        {
            if (hits.MoveNext()) next.Enqueue(hits, hits.Current.Key);
        }
    }

    private static IEnumerable<Hit> Read(SearchTask task, MatchPlanner planner, SegmentView segment, int segmentNumber, CancellationToken cancellation)
    {
        if (planner.Plan(task.Query, segment) is not { } matcher) yield break;
        var filters = SegmentCollector.Filters(task, planner, segment);
        var begin = task.After is { } place ? new PlaceInSegment(place, Sort.SchemaOrder, segment) : null;
        for (var seen = 0; matcher.Next() != Matcher.End; seen++)
        {
            if (seen % CancellationInterval == 0) cancellation.ThrowIfCancellationRequested();
            var document = matcher.Document;
            if (segment.Deleted is { } deleted && deleted[document]) continue;
            if (!SegmentCollector.PassesAll(filters, document) || begin?.IsBefore(document, 0) == false) continue;
            yield return new Hit(segment.KeyOf(document), 0, segmentNumber, document);
        }
    }

    /// <summary>The best document of each group, in the segment that it is in.</summary>
    private static IEnumerable<Hit> Read(SearchTask task, GroupedMatches grouped, int segmentNumber, CancellationToken cancellation)
    {
        var segment = grouped.Segments[segmentNumber];
        var begin = task.After is { } place ? new PlaceInSegment(place, Sort.SchemaOrder, segment) : null;
        var matches = grouped.Narrowed(segmentNumber, dimension: null);
        for (var document = matches.NextSet(0); document >= 0; document = matches.NextSet(document + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            if (begin?.IsBefore(document, 0) == false) continue;
            if (grouped.Hits.Standing(segmentNumber, document) is { } hit) yield return hit;
        }
    }
}
