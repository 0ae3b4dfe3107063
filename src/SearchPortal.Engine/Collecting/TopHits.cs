using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>Keeps the first documents of some segments, which are added one segment after the other: what the segments before have found is a bound for the next. Inside a segment the number of
/// a document is its place in the schema's order, so that no key is read for documents that don't make it; keys are compared where documents of two segments score the same.</summary>
internal sealed class TopHits : IHitCollector
{
    private const int FirstRoom = 16;

    private readonly int size;
    private readonly Sort sort;
    private readonly HitPlace? after;
    private readonly IReadOnlyList<SegmentView> segments;
    private readonly IndexOrder order;

    // A heap whose first is the worst: those below a place stand at twice the place plus 1 and plus 2.
    private Candidate[] heap;
    private int count;

    // The numbers of the order, of segments that were compared.
    private NumberColumn?[]? columns;

    // The segment whose documents are added, and where the hits begin in it.
    private SegmentView segment;
    private int segmentNumber;
    private PlaceInSegment? begin;

    private readonly record struct Candidate(float Score, int Segment, int Document, long Place);

    /// <param name="size">How many to keep.</param>
    /// <param name="sort">Their order.</param>
    /// <param name="after">Where the hits before them end, or null.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="first">The number of the segment whose documents come first.</param>
    public TopHits(int size, Sort sort, HitPlace? after, IReadOnlyList<SegmentView> segments, int first = 0)
    {
        (this.size, this.sort, this.after, this.segments) = (size, sort, after, segments);
        segment = segments[first];
        order = segment.Schema.Order;
        if (sort == Sort.ReverseOrder) order = order with { Descending = !order.Descending };
        heap = size == 0 ? [] : new Candidate[Math.Min(size, FirstRoom)];
        Begin(first);
    }

    /// <summary>What a document must score so that it might be kept.</summary>
    public float LeastScore => count < size ? float.NegativeInfinity : heap[0].Score;

    /// <summary>From now on documents of this segment are added.</summary>
    public void Begin(int number)
    {
        segmentNumber = number;
        segment = segments[number];
        begin = after is { } place ? new PlaceInSegment(place, sort, segment) : null;
    }

    public void Add(int document, float score)
    {
        // Nearly all documents of a large answer end here.
        if (count == size && (size == 0 || score < heap[0].Score)) return;
        if (begin?.IsBefore(document, score) == false) return;
        TryAdd(document, score);
    }

    /// <summary>Adds what was kept of other segments.</summary>
    public void AddAll(TopHits other)
    {
        foreach (var ofSegment in other.heap.Take(other.count).GroupBy(candidate => candidate.Segment))
        {
            Begin(ofSegment.Key);
            foreach (var candidate in ofSegment) Add(candidate.Document, candidate.Score);
        }
    }

    /// <summary>Whether a document might be kept.</summary>
    /// <param name="most">What it scores at most.</param>
    /// <param name="document">Its number, or one before it.</param>
    public bool MayTake(float most, int document)
    {
        if (size == 0) return false;
        return count < size || most > heap[0].Score || (most == heap[0].Score && (heap[0].Segment != segmentNumber || document < heap[0].Document));
    }

    /// <summary>Adds documents that score the same, in the order that is asked for: the first ones are enough.</summary>
    public void AddInOrder(DocumentBits documents, float score = 0)
    {
        if (sort == Sort.ReverseOrder) AddReversed(documents, score);
        else AddRun(documents, begin?.Begin ?? 0, segment.Documents, score);
    }

    /// <summary>The hits, the first one first.</summary>
    public Hit[] Take()
    {
        if (count == 0) return [];
        // The worst goes to the end, again and again.
        var all = count;
        while (count > 1)
        {
            var worst = heap[0];
            MoveDown(heap[--count]);
            heap[count] = worst;
        }

        count = all;
        var hits = new Hit[count];
        for (var i = 0; i < hits.Length; i++)
        {
            ref readonly var candidate = ref heap[i];
            hits[i] = new Hit(segments[candidate.Segment].KeyOf(candidate.Document), candidate.Score, candidate.Segment, candidate.Document);
        }

        // With the worst first it is a heap again.
        heap.AsSpan(0, count).Reverse();
        return hits;
    }

    /// <summary>Adds documents from the last number on; those with equal numbers lie side by side, and those without one come behind all.</summary>
    private void AddReversed(DocumentBits documents, float score)
    {
        var column = segment.Numbers(order.NumberField);
        var numbersEnd = column is null ? 0 : ColumnOrder.FirstMissing(column, segment.Documents);
        for (var last = documents.PreviousSet(numbersEnd - 1); last >= 0;)
        {
            var run = ColumnOrder.FirstOfEqual(column!, last);
            if (!AddRun(documents, run, last + 1, score)) return;
            last = documents.PreviousSet(run - 1);
        }

        AddRun(documents, numbersEnd, segment.Documents, score);
    }

    /// <summary>Adds documents of which each is worse than the one before; false as soon as one is not good enough.</summary>
    private bool AddRun(DocumentBits documents, int from, int until, float score)
    {
        for (var document = documents.NextSet(from); document >= 0 && document < until; document = documents.NextSet(document + 1))
        {
            if (begin?.IsBefore(document, score) != false && !TryAdd(document, score)) return false;
        }

        return true;
    }

    private bool TryAdd(int document, float score)
    {
        var candidate = new Candidate(score, segmentNumber, document, Place(document));
        if (count < size)
        {
            if (count == heap.Length) Array.Resize(ref heap, (int)Math.Min(size, heap.Length * 2L));
            MoveUp(count++, candidate);
            return true;
        }

        if (size == 0 || !IsWorse(heap[0], candidate)) return false;
        MoveDown(candidate);
        return true;
    }

    private bool IsWorse(in Candidate left, in Candidate right)
    {
        if (left.Score != right.Score) return left.Score < right.Score;
        return left.Segment == right.Segment ? left.Place > right.Place : CompareKeys(left, right) > 0;
    }

    private int CompareKeys(in Candidate left, in Candidate right)
    {
        var (first, second) = (NumberOf(left), NumberOf(right));
        // Ids are read only where the numbers are equal.
        return first == second
            ? SortKey.Compare(segments[left.Segment].KeyOf(left.Document), segments[right.Segment].KeyOf(right.Document), order)
            : SortKey.Compare(new SortKey(first, ""), new SortKey(second, ""), order);
    }

    private long? NumberOf(in Candidate candidate)
    {
        columns ??= new NumberColumn?[segments.Count];
        var column = columns[candidate.Segment] ??= segments[candidate.Segment].Numbers(order.NumberField);
        return column is not null && column.TryGet(candidate.Document, out var number) ? number : null;
    }

    private void MoveUp(int place, in Candidate candidate)
    {
        while (place > 0 && IsWorse(candidate, heap[(place - 1) / 2]))
        {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        heap[place] = candidate;
    }

    /// <summary>Puts a candidate in the place of the worst.</summary>
    private void MoveDown(in Candidate candidate)
    {
        var place = 0;
        for (var below = 1; below < count; below = 2 * place + 1)
        {
            if (below + 1 < count && IsWorse(heap[below + 1], heap[below])) below++;
            if (!IsWorse(heap[below], candidate)) break;
            heap[place] = heap[below];
            place = below;
        }

        heap[place] = candidate;
    }

    /// <summary>Where the document would stand among those with its score, within the segment.</summary>
    private long Place(int document)
    {
        if (sort != Sort.ReverseOrder) return document;
        // Reversed: numbers the other way round, but equal numbers still by id, and documents without a number last.
        return segment.Numbers(order.NumberField)!.TryGet(document, out _) ? Reversed(document) : long.MaxValue / 2 + document;
    }

    /// <summary>Later runs of equal numbers come first; inside a run the order stays.</summary>
    private long Reversed(int document)
    {
        // Documents with one number lie side by side: the first of the run decides where the run goes.
        var first = ColumnOrder.FirstOfEqual(segment.Numbers(order.NumberField)!, document);
        return (long)(segment.Documents - first) * segment.Documents + (document - first);
    }
}
