namespace SearchPortal.Engine.Segments;

/// <summary>What a commit says of a segment.</summary>
/// <param name="Name">Its folder; unique in the world, so that segments can be copied between machines.</param>
/// <param name="Documents">Documents, deleted ones too.</param>
/// <param name="Deleted">Deleted documents.</param>
/// <param name="DeletesGeneration">Which file of deletes counts; 0 for none.</param>
/// <param name="Columns">Which generation of each column counts.</param>
/// <param name="Files">Every file that counts, with its length and fingerprint.</param>
public sealed record SegmentInfo(
    string Name,
    int Documents,
    int Deleted,
    int DeletesGeneration,
    IReadOnlyDictionary<string, int> Columns,
    IReadOnlyDictionary<string, FileInfoEntry> Files)
{
    /// <summary>Which generation of each field's term keys counts; null where no field has any.</summary>
    public IReadOnlyDictionary<string, int>? TermKeys { get; init; }
}

/// <summary>Length in bytes and CRC-32C of the footer, which covers the checksums of all pages.</summary>
public readonly record struct FileInfoEntry(long Length, uint Fingerprint);
