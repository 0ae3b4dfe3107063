namespace SearchPortal.Engine.Collecting;

/// <summary>Counts of one facet: exact.</summary>
/// <param name="Dimension">Name of the facet.</param>
/// <param name="Counts">Documents by value; values without any are left out.</param>
/// <param name="Missing">Documents without a value.</param>
public sealed record FacetCounts(string Dimension, IReadOnlyDictionary<string, long> Counts, long Missing)
{
    /// <summary>Where groups were counted and the task kept them: which groups have which values; null where there is no need for it. Documents
    /// that are a group of their own are not among them.</summary>
    public IReadOnlyCollection<GroupedValue>? Groups { get; init; }

    /// <summary>At least the values with most documents: so many, and all others that have as many documents as the last of them. In no order.</summary>
    /// <param name="size">How many values are wanted.</param>
    public IReadOnlyList<KeyValuePair<string, long>> Largest(int size)
    {
        if (size <= 0) return [];
        if (Counts is ValueCounts values) return values.Largest(size);
        if (Counts.Count <= size) return [.. Counts];
        var least = Counts.Values.OrderDescending().ElementAt(size - 1);
        return [.. Counts.Where(value => value.Value >= least)];
    }

    /// <summary>The values with so many documents or more, in no order. Costs little where they are few.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> AtLeast(long least) =>
        Counts is ValueCounts values ? values.AtLeast((int)Math.Clamp(least, 1, int.MaxValue)) : [.. Counts.Where(value => value.Value >= least)];

    /// <summary>The counts of two sets of documents that share none. Counts of groups need their groups (<see cref="SearchTask.KeepGroups"/>).</summary>
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

        var missing = parts.Sum(part => part.Missing);
        if (parts.All(part => part.Groups is null)) return new FacetCounts(dimension, sum, missing);
        var groups = new HashSet<GroupedValue>();
        foreach (var pair in parts.SelectMany(part => part.Groups ?? []))
        {
            // A group that two parts have was counted twice.
            if (groups.Add(pair)) continue;
            if (pair.Value is null) missing--;
            else sum[pair.Value]--;
        }

        return new FacetCounts(dimension, sum, missing) { Groups = groups };
    }
}
