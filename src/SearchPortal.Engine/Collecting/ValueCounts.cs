using System.Collections;
using System.Diagnostics.CodeAnalysis;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts by value as an array over a <see cref="ValueMap"/>. Values without a document are not in it.</summary>
/// <param name="map">The values.</param>
/// <param name="counts">Documents of each.</param>
internal sealed class ValueCounts(ValueMap map, ReadOnlyMemory<int> counts) : IReadOnlyDictionary<string, long>
{
    // Counted when it is first asked for: who wants the first values only does not ask.
    private int present = -1;

    public int Count
    {
        get
        {
            if (present < 0) present = counts.Length - counts.Span.Count(0);
            return present;
        }
    }

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<long> Values => this.Select(entry => entry.Value);

    public long this[string key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException($"no document has the value '{key}'");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out long value)
    {
        var number = map.Find(key);
        value = number < 0 ? 0 : counts.Span[number];
        return value > 0;
    }

    /// <inheritdoc cref="FacetCounts.Largest"/>
    /// <remarks>Two passes over the numbers; no value is named but those that are given.</remarks>
    public IReadOnlyList<KeyValuePair<string, long>> Largest(int size) => AtLeast(LeastOfLargest(counts.Span, size));

    /// <inheritdoc cref="FacetCounts.AtLeast"/>
    public IReadOnlyList<KeyValuePair<string, long>> AtLeast(int least)
    {
        var all = counts.Span;
        var found = new List<KeyValuePair<string, long>>();
        for (var number = Counts.NextAbove(all, 0, least - 1); number < all.Length; number = Counts.NextAbove(all, number + 1, least - 1))
            found.Add(KeyValuePair.Create(map[number], (long)all[number]));
        return found;
    }

    public IEnumerator<KeyValuePair<string, long>> GetEnumerator()
    {
        for (var number = 0; number < counts.Length; number++)
        {
            var count = counts.Span[number];
            if (count > 0) yield return KeyValuePair.Create(map[number], (long)count);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The least of the largest counts; 1 where there are fewer of them.</summary>
    private static int LeastOfLargest(ReadOnlySpan<int> counts, int size)
    {
        var largest = new PriorityQueue<int, int>();
        // What does not exceed it changes nothing, and that is nearly all once some were seen.
        var least = 0;
        for (var number = Counts.NextAbove(counts, 0, least); number < counts.Length; number = Counts.NextAbove(counts, number + 1, least))
        {
            var count = counts[number];
            if (largest.Count < size) largest.Enqueue(count, count);
            else largest.EnqueueDequeue(count, count);
            if (largest.Count == size) least = largest.Peek();
        }

        return Math.Max(1, least);
    }
}
