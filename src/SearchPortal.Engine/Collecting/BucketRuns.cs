using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The buckets of the number that documents lie in the order of, in one segment: each is one run of documents, or a few, and is counted by its bits.</summary>
internal sealed class BucketRuns
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    // For each run its bucket and the first document behind it.
    private readonly List<(int Bucket, int End)> runs = [];
    private readonly int documents;

    /// <param name="segment">The segment.</param>
    /// <param name="bucketOf">The bucket of a number.</param>
    public BucketRuns(SegmentView segment, Func<long, NumberBucket> bucketOf)
    {
        documents = segment.Documents;
        var column = segment.Numbers(segment.Schema.Order.NumberField)!;
        var end = ColumnOrder.FirstMissing(column, documents);
        for (var document = 0; document < end;)
        {
            column.TryGet(document, out var number);
            var bucket = bucketOf(number);
            document = ColumnOrder.FirstOutside(column, document + 1, end, bucket.First, bucket.Last);
            runs.Add((NumberOf(bucket.Name), document));
        }
    }

    /// <summary>Names of the buckets, by number.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The number of a bucket, or -1.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(name, -1);

    /// <summary>The bucket of a document, or -1 where it has no number.</summary>
    public int Of(int document)
    {
        int low = 0, high = runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].End > document) high = middle;
            else low = middle + 1;
        }

        return low == runs.Count ? -1 : runs[low].Bucket;
    }

    /// <summary>Counts documents by bucket.</summary>
    /// <param name="words">The documents, as words of <see cref="DocumentBits"/>.</param>
    /// <param name="counts">Documents by bucket; they are added to.</param>
    /// <returns>How many have no number.</returns>
    public int CountIn(ReadOnlySpan<ulong> words, Span<int> counts)
    {
        var from = 0;
        foreach (var (bucket, end) in runs)
        {
            counts[bucket] += DocumentBits.CountIn(words, from, end);
            from = end;
        }

        return DocumentBits.CountIn(words, from, documents);
    }

    private int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var known)) return known;
        numbers[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }
}
