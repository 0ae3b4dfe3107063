namespace SearchPortal.Engine.Collecting;

/// <summary>How often values of two facets meet in one document: exact.</summary>
/// <param name="Cells">For each row the documents by column.</param>
public sealed record CrossCounts(IReadOnlyList<IReadOnlyList<long>> Cells)
{
    /// <summary>The counts of two sets of documents that share none; both of the same rows and columns.</summary>
    public CrossCounts Add(CrossCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CrossCounts([.. Cells.Zip(other.Cells, (left, right) => left.Zip(right, (a, b) => a + b).ToArray())]);
    }
}
