using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>What a task that counts groups matches, over all segments: groups reach over them, so all is found before anything is counted.</summary>
internal sealed class GroupedMatches
{
    // A pair of references, in a list that grows.
    private const int BytesOfPair = 48;

    private readonly SearchTask task;
    private readonly SearchBudget budget;
    private readonly SegmentPlan?[] plan;
    private readonly DocumentBits[] matches;
    private readonly (string Dimension, DocumentBits Bits)[][] filters;

    /// <param name="task">The task.</param>
    /// <param name="planner">Its planner.</param>
    /// <param name="segments">All segments.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="order">The schema's order.</param>
    /// <param name="parts">The numbers of segments that are searched one after the other, while those of another part are; null for all in one part.</param>
    public GroupedMatches(SearchTask task, MatchPlanner planner, IReadOnlyList<SegmentView> segments, GroupMap groups, IndexOrder order, int[][]? parts = null)
    {
        this.task = task;
        budget = planner.Budget;
        (Segments, Groups) = (segments, groups);
        matches = new DocumentBits[segments.Count];
        filters = new (string, DocumentBits)[segments.Count][];
        plan = new SegmentPlan?[segments.Count];
        parts ??= [[.. Enumerable.Range(0, segments.Count)]];
        var found = SearchParts.Each(parts.Length, part => Find(part == 0 ? planner : planner.Another(), parts[part], order));
        Hits = found[0];
        foreach (var other in found.Skip(1)) Hits.Add(other);
    }

    private GroupedHits Find(MatchPlanner planner, int[] part, IndexOrder order)
    {
        var hits = new GroupedHits(task, Groups, Segments, order, budget);
        foreach (var number in part)
        {
            budget.Look();
            filters[number] = SegmentCollector.Filters(task, planner, Segments[number]);
            var found = SegmentCollector.Find(task, planner, Segments[number], filters[number], hits.Begin(number));
            matches[number] = found.Matches;
            if (task.KeepPlan && Segments[number] is SegmentReader segment) plan[number] = SegmentPlan.Of(task, planner, segment, found);
        }

        return hits;
    }

    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>What was done in each segment, where the task keeps it.</summary>
    public SearchPlan? Plan => task.KeepPlan ? new SearchPlan([.. plan.OfType<SegmentPlan>()]) : null;

    /// <summary>The groups, by number.</summary>
    public GroupMap Groups { get; }

    /// <summary>The best document of each group.</summary>
    public GroupedHits Hits { get; }

    /// <summary>Whether the task keeps what was counted for which group.</summary>
    public bool KeepsGroups => task.KeepGroups;

    /// <summary>Ends the search where its time is over.</summary>
    public void Check() => budget.Check();

    /// <summary>Takes memory for what was counted for a group.</summary>
    public void TakePair() => budget.Take(BytesOfPair, GroupedDocuments.Remedy);

    /// <summary>The documents of a segment that match the query and pass all filters but those of one dimension.</summary>
    public DocumentBits Narrowed(int segment, string? dimension) => SegmentCollector.Narrowed(matches[segment], filters[segment], dimension);

    /// <summary>The documents that match the query, in a filter or not: those of groups in order, and for each segment those that are a group of their own.</summary>
    public (GroupedDocuments Grouped, DocumentBits[] Alone) Part()
    {
        var grouped = new GroupedDocuments(budget);
        var alone = new DocumentBits[Segments.Count];
        for (var i = 0; i < alone.Length; i++)
        {
            Check();
            var groupOf = Groups.OfSegment(i);
            (alone[i], var inGroups) = Hits.In(i).Part(matches[i]);
            for (var document = inGroups.NextSet(0); document >= 0; document = inGroups.NextSet(document + 1)) grouped.Add(groupOf[document], i, document);
        }

        grouped.Close(Groups.Count);
        return (grouped, alone);
    }
}
