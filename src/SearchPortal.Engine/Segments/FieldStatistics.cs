namespace SearchPortal.Engine.Segments;

/// <summary>What BM25 needs to know of a field.</summary>
/// <param name="Documents">Documents that have at least one word in it (deleted ones count until a merge drops them).</param>
/// <param name="Words">Words of all those documents together.</param>
public readonly record struct FieldStatistics(long Documents, long Words)
{
    /// <summary>The statistics of two parts of a corpus together.</summary>
    public static FieldStatistics operator +(FieldStatistics left, FieldStatistics right) => left.Add(right);

    /// <summary>The statistics of two parts of a corpus together.</summary>
    public FieldStatistics Add(FieldStatistics other) => new(Documents + other.Documents, Words + other.Words);
}
