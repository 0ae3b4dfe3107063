namespace SearchPortal.Engine.Indexing;

/// <summary>A buffer on its way to disk. Its documents are found in the buffer until the segment is there.</summary>
/// <param name="builder">The buffer; no thread adds to it any more.</param>
internal sealed class PendingFlush(SegmentBuilder builder)
{
    public SegmentBuilder Builder { get; } = builder;

    /// <summary>Numbers of the documents that are written; once they are, in the segment's order.</summary>
    public int[] Order { get; } = builder.LiveNumbers();

    /// <summary>Whether it is over, well or not.</summary>
    public bool IsDone { get; set; }

    /// <summary>The segment; null where there was nothing to write, and until it is done.</summary>
    public LiveSegment? Result { get; set; }
}
