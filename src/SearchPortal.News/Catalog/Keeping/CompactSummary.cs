namespace SearchPortal.News.Catalog.Keeping;

/// <summary>What a <see cref="CatalogCompaction"/> did.</summary>
/// <param name="SegmentsBefore">Segments before.</param>
/// <param name="Segments">Segments now.</param>
/// <param name="BytesBefore">Size before.</param>
/// <param name="Bytes">Size now.</param>
/// <param name="Dropped">Deleted articles that are in no file now.</param>
/// <param name="Interrupted">Whether it was stopped: what was merged until then stays so.</param>
public sealed record CompactSummary(int SegmentsBefore, int Segments, long BytesBefore, long Bytes, long Dropped, bool Interrupted);
