namespace SearchPortal.Engine.Collecting;

/// <summary>How often values of two facets meet in one document: exact.</summary>
/// <param name="Cells">For each row the documents by column.</param>
public sealed record CrossCounts(IReadOnlyList<IReadOnlyList<long>> Cells)
{
    /// <summary>Where groups were counted and the task kept them: which groups were counted in which cells. Documents that are a group of their own are
    /// not among them.</summary>
    public IReadOnlyCollection<GroupedCell>? Groups { get; init; }

    /// <summary>The counts of two sets of documents that share none; both of the same rows and columns. Counts of groups need their groups
    /// (<see cref="SearchTask.KeepGroups"/>).</summary>
    public CrossCounts Add(CrossCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        long[][] sum = [.. Cells.Zip(other.Cells, (left, right) => left.Zip(right, (a, b) => a + b).ToArray())];
        if (Groups is null && other.Groups is null) return new CrossCounts(sum);
        var groups = new HashSet<GroupedCell>();
        foreach (var cell in (Groups ?? []).Concat(other.Groups ?? []))
        {
            if (!groups.Add(cell)) sum[cell.Row][cell.Column]--;
        }

        return new CrossCounts(sum) { Groups = groups };
    }
}
