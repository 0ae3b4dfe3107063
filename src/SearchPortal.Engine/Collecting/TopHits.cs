using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

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
    private readonly PlaceInSegment? begin = after is { } place ? new PlaceInSegment(place, sort, segment) : null;

    private readonly record struct Candidate(float Score, long Place, int Document);

    // The worst candidate is on top of the heap.
    private readonly PriorityQueue<Candidate, Candidate> heap = new(Comparer<Candidate>.Create((left, right) => -Compare(left, right)));

    public void Add(int document, float score)
    {
        if (size == 0 || begin?.IsBefore(document, score) == false) return;
        var candidate = new Candidate(score, Place(document), document);
        if (heap.Count < size) heap.Enqueue(candidate, candidate);
        else if (Compare(candidate, heap.Peek()) < 0) heap.EnqueueDequeue(candidate, candidate);
    }

    /// <summary>Whether a document might be kept.</summary>
    /// <param name="most">What it scores at most.</param>
    /// <param name="document">Its number, or one before it.</param>
    public bool MayTake(float most, int document)
    {
        if (size == 0 || most < least) return false;
        if (heap.Count < size) return true;
        var worst = heap.Peek();
        return most > worst.Score || (most == worst.Score && document < worst.Document);
    }

    /// <summary>The scores of the hits, in no order.</summary>
    public IEnumerable<float> Scores => heap.UnorderedItems.Select(item => item.Element.Score);

    /// <summary>Adds documents without a score. In the schema's order the first ones are enough.</summary>
    public void AddInOrder(DocumentBits documents)
    {
        for (var document = documents.NextSet(0); document >= 0 && size > 0; document = documents.NextSet(document + 1))
        {
            Add(document, 0);
            if (sort == Sort.SchemaOrder && heap.Count == size) break;
        }
    }

    /// <summary>The hits, in no order.</summary>
    public IEnumerable<Hit> Take() =>
        heap.UnorderedItems.Select(item => new Hit(segment.KeyOf(item.Element.Document), item.Element.Score, segmentNumber, item.Element.Document));

    private static int Compare(Candidate left, Candidate right) =>
        left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Place.CompareTo(right.Place);

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
        var column = segment.Numbers(segment.Schema.Order.NumberField)!;
        column.TryGet(document, out var number);
        // Documents with one number lie side by side: the first of the run decides where the run goes.
        int low = 0, high = document;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (column.TryGet(middle, out var other) && other == number) high = middle;
            else low = middle + 1;
        }

        return (long)(segment.Documents - low) * segment.Documents + (document - low);
    }
}
