using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>What a facet counts in one segment: for each document the numbers of its values, each once.</summary>
internal abstract class SegmentFacet
{
    /// <summary>Values known so far; their numbers are below it. It may grow with the documents that were asked for.</summary>
    public abstract int Count { get; }

    /// <summary>The name of a value.</summary>
    public abstract string Name(int value);

    /// <summary>The number of a value; -1 where there is none so far.</summary>
    public abstract int Find(string name);

    /// <summary>The values of a document, valid until the next call; none where it has none.</summary>
    public abstract ReadOnlySpan<int> Of(int document);

    /// <summary>Counts the values of documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="counts">The documents of each value known so far; what stands behind them means nothing.</param>
    /// <returns>How many of the documents have no value.</returns>
    public abstract int CountIn(CountedDocuments documents, out int[] counts);

    /// <param name="request">What to count.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="runs">The runs of the request's buckets in the segment, where they are known.</param>
    /// <exception cref="ArgumentException">The segment has no such field.</exception>
    public static SegmentFacet Create(FacetRequest request, SegmentView segment, BucketRuns? runs = null)
    {
        if (runs is not null) return new RunFacet(runs);
        if (request.Bucket is { } bucket)
        {
            return new NumberFacet(segment.Numbers(request.Field) ?? throw new ArgumentException($"'{request.Field}' is no number field"), bucket);
        }

        var column = segment.Keywords(request.Field) ?? throw new ArgumentException($"'{request.Field}' is no keyword field");
        return request.Above is { } above ? new HierarchyFacet(column, request.Field, above) : new KeywordFacet(column, request.Field);
    }
}
