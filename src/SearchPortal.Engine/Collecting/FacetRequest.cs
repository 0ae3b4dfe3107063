using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Collecting;

/// <summary>A filter that belongs to a facet. It narrows the hits and all other facets, but not the counts of its own (Lucene's DrillSideways).</summary>
/// <param name="Dimension">Name of the facet that it belongs to.</param>
/// <param name="Filter">What it lets through.</param>
public sealed record FacetFilter(string Dimension, Query Filter);

/// <summary>What to count.</summary>
/// <param name="Dimension">Name of the facet: filters of the same name don't narrow it.</param>
/// <param name="Field">A keyword field, or a number field for a histogram.</param>
/// <param name="Bucket">Number fields: the bucket of a number, named so that buckets of several segments add up. Null for keyword fields.</param>
public sealed record FacetRequest(string Dimension, string Field, Func<long, string>? Bucket = null);

/// <summary>Counts of one facet: exact.</summary>
/// <param name="Dimension">Name of the facet.</param>
/// <param name="Counts">Documents by value; values without any are left out.</param>
/// <param name="Missing">Documents without a value.</param>
public sealed record FacetCounts(string Dimension, IReadOnlyDictionary<string, long> Counts, long Missing)
{
    /// <summary>The counts of two sets of documents that share none.</summary>
    public FacetCounts Add(FacetCounts other)
    {
        var sum = new Dictionary<string, long>(Counts, StringComparer.Ordinal);
        foreach (var (value, count) in other.Counts) sum[value] = sum.GetValueOrDefault(value) + count;
        return new FacetCounts(Dimension, sum, Missing + other.Missing);
    }
}
