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
    private readonly DocumentBits[] matches;
    private readonly (string Dimension, DocumentBits Bits)[][] filters;

    public GroupedMatches(SearchTask task, MatchPlanner planner, IReadOnlyList<SegmentView> segments, GroupMap groups, IndexOrder order)
    {
        this.task = task;
        budget = planner.Budget;
        (Segments, Groups) = (segments, groups);
        Hits = new GroupedHits(task, groups, segments, order, budget);
        matches = new DocumentBits[segments.Count];
        filters = new (string, DocumentBits)[segments.Count][];
        for (var i = 0; i < segments.Count; i++)
        {
            budget.Look();
            filters[i] = SegmentCollector.Filters(task, planner, segments[i]);
            (matches[i], _) = SegmentCollector.Find(task, planner, segments[i], filters[i], Hits.Begin(i));
        }
    }

    public IReadOnlyList<SegmentView> Segments { get; }

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
