namespace SearchPortal.News.Sources;

/// <summary>What all items of a run are read by.</summary>
/// <param name="Mapping">Which keys of a record are which fields.</param>
/// <param name="Hasher">Tells whether an article has changed.</param>
/// <param name="ReadItem">Reads an item within another: an entry of an archive, a record.</param>
internal sealed record ReadContext(FieldMapping Mapping, ContentHasher Hasher, Func<SourceItem, IEnumerable<ReadResult>> ReadItem);
