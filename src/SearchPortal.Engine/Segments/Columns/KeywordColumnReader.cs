using System.Text;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads a keyword column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class KeywordColumnReader : KeywordColumn
{
    private const int HeadLength = 24;

    private readonly IndexFile file;
    private readonly int documents;
    private readonly ColumnShape shape;
    private readonly long totals;
    private readonly long textOffsets;
    private readonly long listOffsets;
    private readonly DocumentOrdinals ordinals;
    private readonly long lists;
    private readonly long text;

    public KeywordColumnReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        var head = file.ReadArray<int>(IndexFile.PayloadStart, HeadLength / sizeof(int));
        Count = head[1];
        Missing = head[3];
        if (head[0] != documents || Count < 0 || head[2] < 0 || (uint)Missing > (uint)documents)
            throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"a column of {head[0]} documents where {documents} were expected");
        shape = (ColumnShape)(byte)head[4];
        totals = IndexFile.PayloadStart + HeadLength;
        textOffsets = ColumnsFormat.Aligned(totals + (long)Count * sizeof(int));
        listOffsets = ColumnsFormat.Aligned(textOffsets + (Count + 1L) * sizeof(int));
        ordinals = DocumentOrdinals.Open(file, ColumnsFormat.Aligned(listOffsets + (Count + 1L) * sizeof(int)), documents, Count, head[2], shape, (byte)(head[4] >> 8));
        lists = ordinals.End;
        // Who counts values takes memory for each: there are no more than the file has room for.
        if (lists > file.PayloadEnd) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"{Count} values and {head[2]} entries do not fit into the file");
        text = ColumnsFormat.Aligned(lists + file.ReadUInt32(listOffsets + (long)Count * sizeof(int)));
    }

    public override int Count { get; }

    public override bool IsSingle => shape == ColumnShape.Single;

    public override int Missing { get; }

    public override ReadOnlySpan<int> Totals => file.ReadArray<int>(totals, Count);

    public override string Value(int ordinal) => Encoding.UTF8.GetString(Bytes(ordinal));

    public override int Find(string value)
    {
        var sought = Encoding.UTF8.GetBytes(value);
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Bytes(middle).SequenceCompareTo(sought);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    public override OrdinalRun Ordinals(int document) => ordinals.Of(document);

    public override void AddDocuments(int ordinal, DocumentBits to)
    {
        for (var list = List(ordinal); list.Next();) to.Set(list.Document);
    }

    public override void AddMissing(DocumentBits to) => ordinals.AddMissing(to);

    public override int DocumentCount(int ordinal, DocumentBits deleted)
    {
        var count = 0;
        for (var list = List(ordinal); list.Next();) count += deleted[list.Document] ? 0 : 1;
        return count;
    }

    public override void CountIn(ZonedDocuments of, ReadOnlySpan<int> numbers, Span<int> counts) => ordinals.CountIn(of, numbers, counts);

    public override void CountKindsIn(ZonedDocuments of, ReadOnlySpan<ulong> kinds, Span<int> counts) => ordinals.CountKindsIn(of, kinds, counts);

    /// <summary>The documents that have a value, ascending.</summary>
    public DocumentList List(int ordinal)
    {
        var (from, until) = Offsets(listOffsets, ordinal);
        return new DocumentList(file.Reader(lists + from, until - from), Totals[ordinal], documents);
    }

    /// <summary>What is wrong with what is told of zones, sentence by sentence.</summary>
    public IEnumerable<string> CheckZones() => ordinals.CheckZones();

    private ReadOnlySpan<byte> Bytes(int ordinal)
    {
        var (from, until) = Offsets(textOffsets, ordinal);
        return file.Read(text + from, until - from);
    }

    private (long From, long Until) Offsets(long part, int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count);
        var bounds = file.ReadArray<uint>(part + (long)ordinal * sizeof(uint), 2);
        return (bounds[0], bounds[1]);
    }
}
