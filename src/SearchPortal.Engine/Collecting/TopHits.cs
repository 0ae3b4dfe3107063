using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>Keeps the first <paramref name="size"/> documents of one segment. Inside a segment the number of a document is its place in the
/// schema's order, so that no key is read for documents that don't make it.</summary>
/// <param name="size">How many to keep.</param>
/// <param name="sort">Their order.</param>
/// <param name="after">Where the hits before them end, or null.</param>
/// <param name="segment">The segment.</param>
/// <param name="segmentNumber">Its number in the snapshot.</param>
/// <param name="least">A score that the whole answer already has enough hits above or at: what scores less is none.</param>
internal sealed class TopHits(int size, Sort sort, HitPlace? after, SegmentView segment, int segmentNumber, float least = float.NegativeInfinity) : IHitCollector
{
    private const int FirstRoom = 16;

    private readonly PlaceInSegment? begin = after is { } place ? new PlaceInSegment(place, sort, segment) : null;

    // A heap whose first is the worst: those below a place stand at twice the place plus 1 and plus 2.
    private Candidate[] heap = new Candidate[Math.Min(size, FirstRoom)];
    private int count;

    private readonly record struct Candidate(float Score, long Place, int Document)
    {
        public bool IsWorseThan(in Candidate other) => Score != other.Score ? Score < other.Score : Place > other.Place;
    }

    public void Add(int document, float score)
    {
        // Nearly all documents of a large answer end here.
        if (count == size && (size == 0 || score < heap[0].Score)) return;
        if (begin?.IsBefore(document, score) == false) return;
        var candidate = new Candidate(score, Place(document), document);
        if (count < size)
        {
            if (count == heap.Length) Array.Resize(ref heap, (int)Math.Min(size, heap.Length * 2L));
            MoveUp(count++, candidate);
        }
        else if (heap[0].IsWorseThan(candidate))
        {
            MoveDown(candidate);
        }
    }

    /// <summary>What a document must score so that it might be kept.</summary>
    public float LeastScore => count < size ? least : Math.Max(least, heap[0].Score);

    /// <summary>Whether a document might be kept.</summary>
    /// <param name="most">What it scores at most.</param>
    /// <param name="document">Its number, or one before it.</param>
    public bool MayTake(float most, int document)
    {
        if (size == 0 || most < least) return false;
        return count < size || most > heap[0].Score || (most == heap[0].Score && document < heap[0].Document);
    }

    /// <summary>Adds the scores of the hits, in no order.</summary>
    public void AddScoresTo(List<float> scores)
    {
        for (var i = 0; i < count; i++) scores.Add(heap[i].Score);
    }

    /// <summary>Adds documents that score the same, in the order that is asked for: the first ones are enough.</summary>
    public void AddInOrder(DocumentBits documents, float score = 0)
    {
        if (sort == Sort.ReverseOrder) AddReversed(documents, score);
        else AddRun(documents, begin?.Begin ?? 0, segment.Documents, score);
    }

    /// <summary>Adds documents from the last number on; those with equal numbers lie side by side, and those without one come behind all.</summary>
    private void AddReversed(DocumentBits documents, float score)
    {
        var column = segment.Numbers(segment.Schema.Order.NumberField);
        var numbersEnd = column is null ? 0 : ColumnOrder.FirstMissing(column, segment.Documents);
        for (var last = documents.PreviousSet(numbersEnd - 1); last >= 0 && count < size;)
        {
            var run = ColumnOrder.FirstOfEqual(column!, last);
            AddRun(documents, run, last + 1, score);
            last = documents.PreviousSet(run - 1);
        }

        AddRun(documents, numbersEnd, segment.Documents, score);
    }

    private void AddRun(DocumentBits documents, int from, int until, float score)
    {
        for (var document = documents.NextSet(from); document >= 0 && document < until && count < size; document = documents.NextSet(document + 1)) Add(document, score);
    }

    /// <summary>The hits, in no order.</summary>
    public Hit[] Take()
    {
        var hits = new Hit[count];
        for (var i = 0; i < hits.Length; i++) hits[i] = new Hit(segment.KeyOf(heap[i].Document), heap[i].Score, segmentNumber, heap[i].Document);
        return hits;
    }

    private void MoveUp(int place, in Candidate candidate)
    {
        while (place > 0 && candidate.IsWorseThan(heap[(place - 1) / 2]))
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
            if (below + 1 < count && heap[below + 1].IsWorseThan(heap[below])) below++;
            if (!heap[below].IsWorseThan(candidate)) break;
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
        return segment.Numbers(segment.Schema.Order.NumberField)!.TryGet(document, out _) ? Reversed(document) : long.MaxValue / 2 + document;
    }

    /// <summary>Later runs of equal numbers come first; inside a run the order stays.</summary>
    private long Reversed(int document)
    {
        // Documents with one number lie side by side: the first of the run decides where the run goes.
        var first = ColumnOrder.FirstOfEqual(segment.Numbers(segment.Schema.Order.NumberField)!, document);
        return (long)(segment.Documents - first) * segment.Documents + (document - first);
    }
}
