using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>What was done in one segment, and the estimates that decide it.</summary>
/// <param name="Segment">Its name.</param>
/// <param name="Documents">Its documents, deleted ones too.</param>
/// <param name="Deleted">Those of them that are deleted.</param>
/// <param name="Way">How it was searched.</param>
/// <param name="Steps">At how many documents going from match to match would stop, at most, as far as the terms tell.</param>
/// <param name="Postings">The documents of all terms of the query, added up.</param>
/// <param name="Total">Documents that match query and filters; so many at least, where the total is not exact.</param>
public sealed record SegmentPlan(string Segment, int Documents, int Deleted, SearchWay Way, long Steps, long Postings, long Total)
{
    internal static SegmentPlan Of(SearchTask task, MatchPlanner planner, SegmentReader segment, Found found)
    {
        var cost = new SetPlanner(planner, segment).CostOf(task.Query);
        return new SegmentPlan(segment.Info.Name, segment.Documents, segment.Info.Deleted, found.Way, cost.Steps, cost.Postings, found.Total);
    }
}
