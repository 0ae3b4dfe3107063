namespace SearchPortal.Engine;

/// <summary>What a check of an index found.</summary>
/// <param name="Problems">What is wrong, each with the file that it is in; empty for a sound index.</param>
/// <param name="Segments">Segments of the commit.</param>
/// <param name="Documents">Documents that can be found.</param>
/// <param name="Bytes">Bytes that were read.</param>
public sealed record CheckReport(IReadOnlyList<string> Problems, int Segments, long Documents, long Bytes)
{
    /// <summary>Whether the index is sound.</summary>
    public bool Ok => Problems.Count == 0;
}
