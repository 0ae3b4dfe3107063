using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads the ordinals of a keyword column's documents (<see cref="ColumnsFormat"/>), in whatever shape and width they are.</summary>
internal abstract class DocumentOrdinals(IndexFile file, int documents, int values)
{
    /// <summary>Bytes of the column up to here.</summary>
    public abstract long End { get; }

    protected IndexFile File => file;

    protected int Documents => documents;

    /// <summary>Different values: ordinals are below.</summary>
    protected int Values => values;

    protected int Zones => ColumnsFormat.Zones(documents);

    /// <param name="file">The file.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="documents">Documents of the column.</param>
    /// <param name="values">Different values.</param>
    /// <param name="entries">Values of all documents together.</param>
    /// <param name="shape">How many values the documents have.</param>
    /// <param name="width">Bytes of an ordinal.</param>
    /// <exception cref="IndexCorruptException">There is no such shape or width.</exception>
    public static DocumentOrdinals Open(IndexFile file, long start, int documents, int values, int entries, ColumnShape shape, int width) => (shape, width) switch
    {
        (ColumnShape.Single, 1) => new SingleOrdinals<byte>(file, start, documents, values),
        (ColumnShape.Single, 2) => new SingleOrdinals<ushort>(file, start, documents, values),
        (ColumnShape.Single, 4) => new SingleOrdinals<uint>(file, start, documents, values),
        (ColumnShape.Several, 1) => new SeveralOrdinals<ushort, byte>(file, start, documents, values, entries),
        (ColumnShape.Several, 2) => new SeveralOrdinals<ushort, ushort>(file, start, documents, values, entries),
        (ColumnShape.Several, 4) => new SeveralOrdinals<ushort, uint>(file, start, documents, values, entries),
        (ColumnShape.Crowded, 1) => new SeveralOrdinals<uint, byte>(file, start, documents, values, entries),
        (ColumnShape.Crowded, 2) => new SeveralOrdinals<uint, ushort>(file, start, documents, values, entries),
        (ColumnShape.Crowded, 4) => new SeveralOrdinals<uint, uint>(file, start, documents, values, entries),
        _ => throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"a column of shape {(int)shape} with ordinals of {width} bytes can't be"),
    };

    /// <inheritdoc cref="KeywordColumn.Ordinals"/>
    public abstract OrdinalRun Of(int document);

    /// <inheritdoc cref="KeywordColumn.AddMissing"/>
    public abstract void AddMissing(DocumentBits to);

    /// <inheritdoc cref="KeywordColumn.CountIn(ZonedDocuments, ReadOnlySpan{int}, Span{int})"/>
    public abstract void CountIn(ZonedDocuments documents, ReadOnlySpan<int> numbers, Span<int> counts);

    /// <inheritdoc cref="KeywordColumn.CountKindsIn"/>
    public abstract void CountKindsIn(ZonedDocuments documents, ReadOnlySpan<ulong> kinds, Span<int> counts);

    /// <summary>What is wrong with what is told of zones, sentence by sentence.</summary>
    public abstract IEnumerable<string> CheckZones();

    protected IndexCorruptException OutOfRange(int zone) =>
        new(file.Path, -1, $"the documents from {zone * ColumnsFormat.ZoneLength} on have entries that are not below {values}, or runs outside their zone");
}
