using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>The runs of one way to part numbers into buckets, over the segments of a snapshot; those of a segment are made when they are first asked for.</summary>
/// <param name="segments">The segments.</param>
/// <param name="bucketOf">The bucket of a number.</param>
internal sealed class OrderedBuckets(IReadOnlyList<SegmentView> segments, Func<long, NumberBucket> bucketOf)
{
    private readonly BucketRuns?[] runs = new BucketRuns?[segments.Count];
    private ValueMap? map;
    private int asked;

    /// <summary>The buckets of all segments.</summary>
    public ValueMap Map => map ??= new ValueMap([.. segments.Select((_, segment) => Of(segment).Names)]);

    /// <summary>Whether it was asked for before: runs are not worth their making for one search.</summary>
    public bool WasAsked() => Interlocked.Exchange(ref asked, 1) != 0;

    // Two searches may make the same at once; either will do.
    public BucketRuns Of(int segment) => runs[segment] ??= new BucketRuns(segments[segment], bucketOf);
}
