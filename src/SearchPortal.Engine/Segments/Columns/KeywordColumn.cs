using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>The values of a keyword field, document by document and value by value. Values are numbered in UTF-8 order.</summary>
internal abstract class KeywordColumn
{
    /// <summary>Different values.</summary>
    public abstract int Count { get; }

    /// <summary>Whether no document has more than one value.</summary>
    public abstract bool IsSingle { get; }

    /// <summary>Documents without a value, deleted ones too.</summary>
    public abstract int Missing { get; }

    /// <summary>Documents of each value, deleted ones too.</summary>
    public abstract ReadOnlySpan<int> Totals { get; }

    /// <summary>The value with this number.</summary>
    public abstract string Value(int ordinal);

    /// <summary>The number of a value, or -1.</summary>
    public abstract int Find(string value);

    /// <summary>Numbers of a document's values, ascending, each once.</summary>
    public abstract OrdinalRun Ordinals(int document);

    /// <summary>Adds the documents that have a value to a set.</summary>
    public abstract void AddDocuments(int ordinal, DocumentBits to);

    /// <summary>Adds the documents that have no value to a set.</summary>
    public abstract void AddMissing(DocumentBits to);

    /// <summary>Documents that have a value and are not among the deleted ones.</summary>
    public abstract int DocumentCount(int ordinal, DocumentBits deleted);

    /// <summary>Counts values over a set of documents.</summary>
    /// <param name="documents">The set.</param>
    /// <param name="counts">Documents by the number of the value, and last those without a value; they are added to.</param>
    public void CountIn(ZonedDocuments documents, Span<int> counts) => CountIn(documents, [], counts);

    /// <summary>Counts values over a set of documents, by other numbers.</summary>
    /// <param name="documents">The set.</param>
    /// <param name="numbers">The number of each value, and last of no value; none where they are those of the column.</param>
    /// <param name="counts">Documents by these numbers; they are added to. The last is that of no value.</param>
    public abstract void CountIn(ZonedDocuments documents, ReadOnlySpan<int> numbers, Span<int> counts);

    /// <summary>Counts kinds of values over a set of documents: each document once for each kind that one of its values has.</summary>
    /// <param name="documents">The set.</param>
    /// <param name="kinds">For each value the kinds that it has, one bit each.</param>
    /// <param name="counts">Documents by kind, 64; they are added to.</param>
    public abstract void CountKindsIn(ZonedDocuments documents, ReadOnlySpan<ulong> kinds, Span<int> counts);
}
