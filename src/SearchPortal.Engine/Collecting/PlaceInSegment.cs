using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>A place in an order, translated to the documents of one segment: tells which of them stand behind it without reading their keys.</summary>
internal sealed class PlaceInSegment
{
    private readonly Sort sort;
    private readonly float score;
    private readonly bool hasNumber;

    // The first document behind the place in the schema's order.
    private readonly int next;

    // Documents of the place's own number, and the first one without a number. For the reversed order only.
    private readonly int runStart;
    private readonly int runEnd;
    private readonly int numbersEnd;

    public PlaceInSegment(HitPlace place, Sort sort, SegmentView segment)
    {
        this.sort = sort;
        score = place.Score;
        hasNumber = place.Key.Number is not null;
        var order = segment.Schema.Order;
        next = ColumnOrder.First(segment.Documents, document => SortKey.Compare(segment.KeyOf(document), place.Key, order) > 0);
        if (sort != Sort.ReverseOrder) return;
        numbersEnd = ColumnOrder.First(segment.Documents, document => Number(document) is null);
        if (place.Key.Number is not { } own) return;
        runStart = ColumnOrder.First(numbersEnd, document => order.Descending ? Number(document) <= own : Number(document) >= own);
        runEnd = ColumnOrder.First(numbersEnd, document => order.Descending ? Number(document) < own : Number(document) > own);

        long? Number(int document) => segment.KeyOf(document).Number;
    }

    /// <summary>The first document that may stand behind the place; those before it do not, where the order is the schema's.</summary>
    public int Begin => sort == Sort.SchemaOrder ? next : 0;

    /// <summary>Whether the place is before a document of this score.</summary>
    public bool IsBefore(int document, float documentScore) => sort switch
    {
        Sort.Score when documentScore != score => documentScore < score,
        Sort.ReverseOrder when document >= numbersEnd => hasNumber || document >= next,
        Sort.ReverseOrder => hasNumber && (document < runStart || (document >= next && document < runEnd)),
        _ => document >= next,
    };
}
