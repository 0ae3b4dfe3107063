using System.Buffers;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>Live documents of a segment whose values are counted. Where they are more than half of all, the others are counted instead and taken from what is
/// known of all: counting all documents costs nothing. Several facets share it.</summary>
internal sealed class CountedDocuments : IDisposable
{
    private readonly SegmentView segment;
    private readonly DocumentBits documents;

    // The live documents that are not among them, where these are counted; and whether there are any.
    private readonly ulong[]? others;
    private readonly int otherCount;

    // Made when a keyword field is first counted.
    private ZonedDocuments? zoned;
    private ZonedDocuments? zonedOthers;

    /// <param name="segment">The segment.</param>
    /// <param name="documents">Documents of it, without deleted ones; not to be changed meanwhile.</param>
    public CountedDocuments(SegmentView segment, DocumentBits documents)
    {
        (this.segment, this.documents) = (segment, documents);
        var live = segment.Documents - (segment.Deleted?.Count() ?? 0);
        Count = documents.Count();
        if (Count <= live / 2) return;
        others = ArrayPool<ulong>.Shared.Rent(documents.Words.Length);
        otherCount = live - Count;
        if (otherCount > 0) SetOthers();
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The documents, as words of <see cref="DocumentBits"/>.</summary>
    public ReadOnlySpan<ulong> Words => documents.Words;

    private ZonedDocuments Zoned => zoned ??= new ZonedDocuments(Words, Count);

    private Span<ulong> Others => others.AsSpan(0, documents.Words.Length);

    /// <summary>Counts the values of a keyword field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="counts">All zero; takes the documents of each value, and last those without one.</param>
    public void CountValues(string field, Span<int> counts)
    {
        var column = segment.Keywords(field)!;
        if (others is null)
        {
            column.CountIn(Zoned, counts);
            return;
        }

        if (otherCount > 0) column.CountIn(zonedOthers ??= new ZonedDocuments(Others, otherCount), counts);
        var totals = segment.LiveTotals(field);
        for (var value = 0; value < totals.Length; value++) counts[value] = totals[value] - counts[value];
    }

    /// <summary>Counts the values of a keyword field by other numbers.</summary>
    /// <param name="field">The field.</param>
    /// <param name="numbers">The number of each value, and last of no value.</param>
    /// <param name="counts">Documents by number, and last those without a value; they are added to.</param>
    public void AddValues(string field, ReadOnlySpan<int> numbers, Span<int> counts)
    {
        if (others is null)
        {
            segment.Keywords(field)!.CountIn(Zoned, numbers, counts);
            return;
        }

        var rented = ArrayPool<int>.Shared.Rent(numbers.Length);
        var ofSegment = rented.AsSpan(0, numbers.Length);
        ofSegment.Clear();
        CountValues(field, ofSegment);
        for (var value = 0; value < numbers.Length; value++) counts[numbers[value]] += ofSegment[value];
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <inheritdoc cref="KeywordColumn.CountKindsIn"/>
    public void CountKinds(string field, ReadOnlySpan<ulong> kinds, Span<int> counts) => segment.Keywords(field)!.CountKindsIn(Zoned, kinds, counts);

    public void Dispose()
    {
        zoned?.Dispose();
        zonedOthers?.Dispose();
        if (others is not null) ArrayPool<ulong>.Shared.Return(others);
    }

    private void SetOthers()
    {
        var to = Others;
        for (var word = 0; word < to.Length; word++) to[word] = ~documents.Words[word];
        if (segment.Documents % 64 != 0) to[^1] &= (1UL << segment.Documents % 64) - 1;
        if (segment.Deleted is not { } deleted) return;
        for (var word = 0; word < to.Length; word++) to[word] &= ~deleted.Words[word];
    }
}
