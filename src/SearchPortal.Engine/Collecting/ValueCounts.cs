using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts by value as an array over a <see cref="ValueMap"/>. Values without a document are not in it.</summary>
internal sealed class ValueCounts : IReadOnlyDictionary<string, long>
{
    private readonly ValueMap map;
    private readonly long[] counts;

    public ValueCounts(ValueMap map, long[] counts)
    {
        (this.map, this.counts) = (map, counts);
        foreach (var count in counts) Count += count > 0 ? 1 : 0;
    }

    public int Count { get; }

    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    public IEnumerable<long> Values => counts.Where(count => count > 0);

    public long this[string key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException($"no document has the value '{key}'");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out long value)
    {
        var number = map.Find(key);
        value = number < 0 ? 0 : counts[number];
        return value > 0;
    }

    public IEnumerator<KeyValuePair<string, long>> GetEnumerator()
    {
        for (var number = 0; number < counts.Length; number++)
        {
            if (counts[number] > 0) yield return KeyValuePair.Create(map[number], counts[number]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
