using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The buckets of a number column, numbered as they are met.</summary>
internal sealed class NumberFacet(NumberColumn column, Func<long, NumberBucket> bucketOf) : SegmentFacet
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[] current = [-1];
    private NumberBucket bucket;

    public override int Count => names.Count;

    public override string Name(int value) => names[value];

    public override int Find(string name) => numbers.GetValueOrDefault(name, -1);

    public override ReadOnlySpan<int> Of(int document)
    {
        if (!column.TryGet(document, out var number)) return [];
        // Neighbours in the schema's order mostly share a bucket.
        if (current[0] < 0 || !bucket.Contains(number))
        {
            bucket = bucketOf(number);
            if (!numbers.TryGetValue(bucket.Name, out current[0]))
            {
                numbers[bucket.Name] = current[0] = names.Count;
                names.Add(bucket.Name);
            }
        }

        return current;
    }
}
