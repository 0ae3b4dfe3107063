using System.Text;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads a keyword column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class KeywordColumnReader : KeywordColumn
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly int entries;
    private readonly long textOffsets;
    private readonly long starts;
    private readonly long valueStarts;
    private readonly long ordinals;
    private readonly long byValue;
    private readonly long text;

    public KeywordColumnReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        var head = file.ReadArray<int>(IndexFile.PayloadStart, 4);
        Count = head[1];
        entries = head[2];
        if (head[0] != documents || Count < 0 || entries < 0)
            throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"a column of {head[0]} documents where {documents} were expected");
        textOffsets = IndexFile.PayloadStart + 16;
        starts = Aligned(textOffsets + (Count + 1L) * sizeof(int));
        valueStarts = Aligned(starts + (documents + 1L) * sizeof(int));
        ordinals = Aligned(valueStarts + (Count + 1L) * sizeof(int));
        byValue = Aligned(ordinals + (long)entries * sizeof(int));
        text = Aligned(byValue + (long)entries * sizeof(int));
        // Who counts values takes memory for each: there are no more than the file has room for.
        if (text > file.PayloadEnd) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"{Count} values and {entries} entries do not fit into the file");
    }

    public override int Count { get; }

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

    public override ReadOnlySpan<int> Ordinals(int document)
    {
        var run = Run(starts, document, documents, ordinals);
        foreach (var ordinal in run)
        {
            if ((uint)ordinal >= (uint)Count) throw OutOfRange(ordinal, Count);
        }

        return run;
    }

    /// <summary>The documents that have a value, ascending.</summary>
    public ReadOnlySpan<int> Documents(int ordinal) => Run(valueStarts, ordinal, Count, byValue);

    public override void AddDocuments(int ordinal, DocumentBits to)
    {
        foreach (var document in Documents(ordinal))
        {
            if ((uint)document >= (uint)documents) throw OutOfRange(document, documents);
            to.Set(document);
        }
    }

    public override int DocumentCount(int ordinal) => Documents(ordinal).Length;

    public override int DocumentCount(int ordinal, DocumentBits deleted)
    {
        var count = 0;
        foreach (var document in Documents(ordinal))
        {
            if ((uint)document >= (uint)documents) throw OutOfRange(document, documents);
            count += deleted[document] ? 0 : 1;
        }

        return count;
    }

    public override long CountIn(DocumentBits of, Span<int> counts)
    {
        // Both parts are taken whole: a look at the checks of pages for each document took most of the time.
        var begins = file.ReadArray<int>(starts, documents + 1L);
        var values = file.ReadArray<int>(ordinals, entries);
        long missing = 0;
        for (var document = of.NextSet(0); document >= 0; document = of.NextSet(document + 1))
        {
            int from = begins[document], until = begins[document + 1];
            if (from < 0 || from > until || until > entries)
                throw new IndexCorruptException(file.Path, starts + (long)document * sizeof(int), $"a run from {from} to {until} of {entries} entries");
            if (from == until) missing++;
            foreach (var value in values[from..until])
            {
                if ((uint)value >= (uint)counts.Length) throw OutOfRange(value, Count);
                counts[value]++;
            }
        }

        return missing;
    }

    /// <summary>The run of entries that belongs to one document or one value.</summary>
    private ReadOnlySpan<int> Run(long runStarts, int index, int count, long entriesOffset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)count);
        var bounds = file.ReadArray<int>(runStarts + (long)index * sizeof(int), 2);
        if (bounds[0] < 0 || bounds[1] < bounds[0] || bounds[1] > entries)
            throw new IndexCorruptException(file.Path, runStarts + (long)index * sizeof(int), $"a run from {bounds[0]} to {bounds[1]} of {entries} entries");
        return file.ReadArray<int>(entriesOffset + (long)bounds[0] * sizeof(int), bounds[1] - bounds[0]);
    }

    private IndexCorruptException OutOfRange(int number, int count) => new(file.Path, -1, $"an entry is {number} where all are below {count}");

    private ReadOnlySpan<byte> Bytes(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count);
        var bounds = file.ReadArray<int>(textOffsets + (long)ordinal * sizeof(int), 2);
        return file.Read(text + bounds[0], (long)bounds[1] - bounds[0]);
    }

    private static long Aligned(long offset) => (offset + 7) / 8 * 8;
}
