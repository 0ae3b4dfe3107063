namespace SearchPortal.Engine.Collecting;

/// <summary>Counts of one facet: exact.</summary>
/// <param name="Dimension">Name of the facet.</param>
/// <param name="Counts">Documents by value; values without any are left out.</param>
/// <param name="Missing">Documents without a value.</param>
public sealed record FacetCounts(string Dimension, IReadOnlyDictionary<string, long> Counts, long Missing)
{
    /// <summary>The counts of two sets of documents that share none.</summary>
    public FacetCounts Add(FacetCounts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Sum(Dimension, [this, other]);
    }

    /// <summary>The counts of sets of documents of which no two share one.</summary>
    internal static FacetCounts Sum(string dimension, IReadOnlyList<FacetCounts> parts)
    {
        if (parts is [var only]) return only;
        var sum = new Dictionary<string, long>(parts.Count == 0 ? 0 : parts.Max(part => part.Counts.Count), StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var (value, count) in part.Counts) sum[value] = sum.GetValueOrDefault(value) + count;
        }

        return new FacetCounts(dimension, sum, parts.Sum(part => part.Missing));
    }
}
