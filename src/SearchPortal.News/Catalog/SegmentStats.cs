namespace SearchPortal.News.Catalog;

/// <summary>What is told of a segment.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Articles">Articles in it, deleted ones too.</param>
/// <param name="Deleted">Deleted ones.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Resident">Bytes of it that are in the memory of the machine now; null where the system does not tell.</param>
public sealed record SegmentStats(string Name, long Articles, long Deleted, long Bytes, long? Resident);
