namespace SearchPortal.Engine.Collecting;

/// <summary>How a task was answered (<see cref="SearchTask.KeepPlan"/>).</summary>
/// <param name="Segments">What was done in each segment, in their order. The answers are the same whatever was chosen.</param>
public sealed record SearchPlan(IReadOnlyList<SegmentPlan> Segments);
