using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Writes several segments as one, without their deleted documents. Streams term by term and document by document:
/// memory grows with the number of documents (their order, lengths and column values) and of term keys, not with their texts.</summary>
internal sealed class SegmentMerger
{
    // Progress is told, and the end is asked for, after so many terms or documents: a few milliseconds.
    private const int StepsBetweenReports = 1024;

    private readonly IReadOnlyList<SegmentReader> sources;
    private readonly IndexSchema schema;
    private readonly IReadOnlyList<TermKeySource> termKeys;
    private readonly IProgress<double>? progress;
    private readonly CancellationToken cancellation;
    private readonly int[][] newNumbers;
    private readonly (int Source, int Document)[] order;
    private readonly long steps;
    private long done;

    /// <param name="sources">The segments, each as it is at one moment.</param>
    /// <param name="schema">The schema of all of them.</param>
    /// <param name="termKeys">Where keys of terms come from.</param>
    /// <param name="progress">Told which share is done, from 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the merge between two terms or documents.</param>
    public SegmentMerger(IReadOnlyList<SegmentReader> sources, IndexSchema schema, IReadOnlyList<TermKeySource> termKeys, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        this.termKeys = termKeys;
        this.sources = sources;
        this.schema = schema;
        this.progress = progress;
        this.cancellation = cancellation;
        newNumbers = sources.Select(source => new int[source.Documents]).ToArray();
        order = MergeOrder();
        steps = order.Length + sources.Sum(source => schema.PostingsFields.Sum(field => source.TermsOnDisk.Field(field)?.Terms ?? 0));
    }

    /// <summary>Documents of the merged segment.</summary>
    public int Documents => order.Length;

    /// <summary>The number in the merged segment of a source's document, or -1 where it was deleted already.</summary>
    public int NumberOf(int source, int document) => newNumbers[source][document];

    /// <summary>Where a document of the merged segment comes from.</summary>
    public (int Source, int Document) OriginOf(int document) => order[document];

    /// <summary>Writes the segment; null where every document is deleted.</summary>
    /// <exception cref="OperationCanceledException">It was ended; what it wrote is unfinished.</exception>
    public SegmentInfo? Merge(Disk disk, string indexFolder, string segmentName)
    {
        if (order.Length == 0) return null;
        using var segment = new SegmentWriter(disk, indexFolder, segmentName, order.Length, termKeys);
        var terms = new TermsMerger(sources, newNumbers, segment, Step);
        var withLengths = schema.NormFields.ToHashSet(StringComparer.Ordinal);
        foreach (var field in schema.PostingsFields)
        {
            segment.StartField(field, withLengths.Contains(field) ? MergeLengths(field) : null);
            terms.Merge(field);
            segment.FinishField(field);
        }

        segment.WriteIds(document => sources[order[document].Source].Ids.Bytes(order[document].Document));
        new StoredMerger(sources, order, segment, Step).Merge();
        foreach (var field in schema.Fields)
        {
            cancellation.ThrowIfCancellationRequested();
            if (field.Kind == FieldKind.Keyword) segment.WriteKeywords(field, i => sources[order[i].Source].Values(order[i].Document, field.Name));
            if (field.Kind == FieldKind.Number) segment.WriteNumbers(field, i => sources[order[i].Source].Numbers(field.Name)!.TryGet(order[i].Document, out var value) ? value : null);
        }

        return segment.Complete();
    }

    /// <summary>Live documents of all sources in the schema's order. Each source is in that order already, so that this is a merge of sorted runs.</summary>
    private (int Source, int Document)[] MergeOrder()
    {
        var queue = new PriorityQueue<(int Source, int Document), SortKey>(Comparer<SortKey>.Create((left, right) => SortKey.Compare(left, right, schema.Order)));
        for (var source = 0; source < sources.Count; source++) EnqueueNext(queue, source, 0);
        var merged = new (int, int)[sources.Sum(source => source.Documents - (source.Deleted?.Count() ?? 0))];
        for (var number = 0; queue.TryDequeue(out var next, out _); number++)
        {
            if (number % StepsBetweenReports == 0) cancellation.ThrowIfCancellationRequested();
            newNumbers[next.Source][next.Document] = number;
            merged[number] = next;
            EnqueueNext(queue, next.Source, next.Document + 1);
        }

        return merged;
    }

    private void EnqueueNext(PriorityQueue<(int, int), SortKey> queue, int source, int from)
    {
        var segment = sources[source];
        for (var document = from; document < segment.Documents; document++)
        {
            if (segment.Deleted is null || !segment.Deleted[document])
            {
                queue.Enqueue((source, document), segment.KeyOf(document));
                return;
            }

            newNumbers[source][document] = -1;
        }
    }

    private byte[] MergeLengths(string field)
    {
        var codes = new byte[order.Length];
        for (var source = 0; source < sources.Count; source++)
        {
            var lengths = sources[source].Lengths(field);
            for (var document = 0; document < lengths.Length; document++)
            {
                if (newNumbers[source][document] >= 0) codes[newNumbers[source][document]] = lengths[document];
            }
        }

        return codes;
    }

    private void Step(int count)
    {
        var before = done;
        done += count;
        if (before / StepsBetweenReports == done / StepsBetweenReports) return;
        cancellation.ThrowIfCancellationRequested();
        progress?.Report((double)done / steps);
    }
}
