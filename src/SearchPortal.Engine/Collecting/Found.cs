using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>What a segment has of a task.</summary>
/// <param name="Matches">The live documents that match the query; empty where nobody asks for them.</param>
/// <param name="Total">How many of them pass all filters; where the total is not exact, so many at least.</param>
/// <param name="Way">How they were found.</param>
internal readonly record struct Found(DocumentBits Matches, long Total, SearchWay Way)
{
    /// <summary>Whether there are no more.</summary>
    public bool IsTotalExact { get; init; } = true;
}
