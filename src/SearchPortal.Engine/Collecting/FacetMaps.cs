using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>What a snapshot knows of facets beyond single segments: made when it is first asked for, and kept while the snapshot is. For many threads.</summary>
/// <param name="segments">The segments of the snapshot.</param>
internal sealed class FacetMaps(IReadOnlyList<SegmentView> segments)
{
    private readonly ConcurrentDictionary<string, Lazy<ValueMap>> values = new(StringComparer.Ordinal);

    // They go with the function that made them.
    private readonly ConditionalWeakTable<Func<long, NumberBucket>, OrderedBuckets> buckets = [];

    /// <summary>The values of a keyword field.</summary>
    /// <exception cref="ArgumentException">A segment has no such field.</exception>
    public ValueMap Values(string field) => values.GetOrAdd(field, name => new Lazy<ValueMap>(() => ValueMap.OfField(segments, name))).Value;

    /// <summary>The runs of buckets of the number that documents lie in the order of, where the same function was asked for before; else null.</summary>
    public OrderedBuckets? Buckets(FacetRequest request)
    {
        if (request.Bucket is not { } bucketOf || segments.Count == 0 || segments[0].Schema.Order.NumberField != request.Field) return null;
        var known = buckets.GetValue(bucketOf, each => new OrderedBuckets(segments, each));
        return known.WasAsked() ? known : null;
    }
}
