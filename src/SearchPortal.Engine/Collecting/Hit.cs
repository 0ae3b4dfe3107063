using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>A document that was found, with all that decides its place: hits of several parts of a corpus can be merged.</summary>
/// <param name="Key">Its place in the schema's order; holds the id.</param>
/// <param name="Score">Its score; 0 where the order does not ask for one.</param>
/// <param name="Segment">Number of the segment in the snapshot.</param>
/// <param name="Document">Number of the document in the segment.</param>
public readonly record struct Hit(SortKey Key, float Score, int Segment, int Document)
{
    /// <summary>The group that it stands for (<see cref="SearchTask.GroupBy"/>); null where groups are not counted, or where it is a group of its own.</summary>
    public string? Group { get; init; }

    /// <summary>How many further documents of its group were found.</summary>
    public long Others { get; init; }

    /// <summary>The document's id.</summary>
    public string Id => Key.Id;

    /// <summary>Where it stands in the order of its answer.</summary>
    public HitPlace Place => new(Score, Key);
}
