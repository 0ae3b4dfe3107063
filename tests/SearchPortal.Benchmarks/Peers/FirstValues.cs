namespace SearchPortal.Benchmarks.Peers;

/// <summary>The values of a facet that most documents have: what a page shows, and so a part of what a question costs.</summary>
internal static class FirstValues
{
    /// <summary>As many values as are asked for, the most frequent first, ties by name.</summary>
    public static ReadOnlySpan<KeyValuePair<string, long>> Of(IReadOnlyDictionary<string, long> counts, int size)
    {
        var first = new KeyValuePair<string, long>[size];
        var taken = 0;
        foreach (var count in counts)
        {
            if (taken == size && !IsBefore(count, first[size - 1])) continue;
            var place = taken < size ? taken++ : size - 1;
            for (; place > 0 && IsBefore(count, first[place - 1]); place--) first[place] = first[place - 1];
            first[place] = count;
        }

        return first.AsSpan(0, taken);
    }

    private static bool IsBefore(KeyValuePair<string, long> left, KeyValuePair<string, long> right) =>
        left.Value != right.Value ? left.Value > right.Value : string.CompareOrdinal(left.Key, right.Key) < 0;
}
