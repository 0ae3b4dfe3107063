namespace SearchPortal.Engine.Indexing;

/// <summary>What the choice of merges needs to know of a segment.</summary>
/// <param name="Name">The segment.</param>
/// <param name="Documents">Its documents, deleted ones too.</param>
/// <param name="Deleted">Deleted ones.</param>
/// <param name="Bytes">What it takes on disk.</param>
internal readonly record struct SegmentSize(string Name, int Documents, int Deleted, long Bytes)
{
    /// <summary>What a merge would write of it, about: deleted documents go.</summary>
    public long LiveBytes => (long)(Bytes * LiveShare);

    /// <summary>The share of documents that are not deleted.</summary>
    public double LiveShare => Documents == 0 ? 0 : (Documents - Deleted) / (double)Documents;

    /// <summary>More than a third deleted: the space, and what each search pays for it, are worth a rewrite of that segment alone.</summary>
    public bool IsMostlyWaste => Deleted * 3L > Documents;
}
