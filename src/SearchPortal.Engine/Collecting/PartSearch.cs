using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Answers a task in some segments, one after the other: what those before have found is a bound for the next. What others found in the rest is added.</summary>
internal sealed class PartSearch
{
    private readonly SearchTask task;
    private readonly FacetCounter[] counters;
    private readonly TopHits hits;
    private readonly SortedList<int, SegmentPlan> plan = [];
    private long total;
    private bool isExact = true;

    /// <param name="task">The task.</param>
    /// <param name="planner">A planner that no other thread uses.</param>
    /// <param name="segments">All segments.</param>
    /// <param name="part">The numbers of those that are searched, at least one.</param>
    /// <param name="maps">What the snapshot knows of facets.</param>
    public PartSearch(SearchTask task, MatchPlanner planner, SegmentReader[] segments, int[] part, FacetMaps maps)
    {
        this.task = task;
        counters = task.Facets.Count == 0 ? [] : [.. task.Facets.Select(facet => FacetCounter.Create(facet, maps))];
        hits = new TopHits(task.Size, task.Sort, task.After, segments, part[0]);
        foreach (var number in part)
        {
            var found = SegmentCollector.Collect(task, planner, segments[number], number, counters, hits);
            total += found.Total;
            isExact &= found.IsTotalExact;
            if (task.KeepPlan) plan[number] = SegmentPlan.Of(task, planner, segments[number], found);
            // Nothing of the answer is in these arrays, and no other segment needs what is.
            planner.Scratch.GiveBack();
        }
    }

    /// <summary>Adds what was found in other segments.</summary>
    public void Add(PartSearch other)
    {
        total += other.total;
        isExact &= other.isExact;
        hits.AddAll(other.hits);
        foreach (var (number, ofSegment) in other.plan) plan[number] = ofSegment;
        for (var i = 0; i < counters.Length; i++) counters[i].Add(other.counters[i]);
    }

    public TopDocs Answer()
    {
        var first = hits.Take();
        // With room left in the list of hits, no document was passed over.
        isExact |= task.After is null && first.Length < task.Size;
        return new TopDocs(Math.Max(total, first.Length), first, counters.Length == 0 ? [] : Array.ConvertAll(counters, counter => counter.Take()))
        {
            IsTotalExact = isExact,
            Plan = task.KeepPlan ? new SearchPlan([.. plan.Values]) : null,
        };
    }
}
