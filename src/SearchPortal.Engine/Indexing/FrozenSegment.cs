using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Indexing;

/// <summary>A segment as it was at one moment.</summary>
/// <param name="Segment">The segment, which others go on changing.</param>
/// <param name="NewDeletes">All deletes of that moment, where there were more than on disk; they change no more.</param>
internal sealed record FrozenSegment(LiveSegment Segment, DocumentBits? NewDeletes)
{
    /// <summary>Whether no document was left.</summary>
    public bool IsEmpty => NewDeletes is not null && NewDeletes.Count() == NewDeletes.Documents;
}
