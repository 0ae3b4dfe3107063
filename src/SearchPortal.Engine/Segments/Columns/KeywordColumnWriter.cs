using System.Buffers.Binary;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Writes a keyword column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class KeywordColumnWriter
{
    private readonly IndexFileWriter file;
    private readonly int documents;
    private readonly IReadOnlyList<byte[]> texts;
    private readonly int[] starts;
    private readonly int[] ordinals;
    private readonly int[] totals;
    private readonly int missing;
    private readonly ColumnShape shape;
    private readonly int width;

    private KeywordColumnWriter(IndexFileWriter file, ColumnContents contents)
    {
        this.file = file;
        (texts, starts, ordinals) = contents;
        documents = contents.Documents;
        totals = new int[texts.Count];
        foreach (var ordinal in ordinals) totals[ordinal]++;
        var most = 0;
        for (var document = 0; document < documents; document++)
        {
            var count = starts[document + 1] - starts[document];
            missing += count == 0 ? 1 : 0;
            most = Math.Max(most, count);
        }

        var largestZone = Enumerable.Range(0, ColumnsFormat.Zones(documents)).Select(zone => FirstOf(zone + 1) - FirstOf(zone)).DefaultIfEmpty().Max();
        shape = most <= 1 ? ColumnShape.Single : largestZone <= ushort.MaxValue ? ColumnShape.Several : ColumnShape.Crowded;
        // A document without a value has the number behind the last one.
        width = ColumnsFormat.WidthOf((ulong)(shape == ColumnShape.Single ? texts.Count : Math.Max(0, texts.Count - 1)));
    }

    /// <param name="disk">Where files are written.</param>
    /// <param name="path">The file.</param>
    /// <param name="contents">What it holds.</param>
    public static void Write(Disk disk, string path, ColumnContents contents)
    {
        using var file = new IndexFileWriter(disk, path, ColumnsFormat.KeywordKind);
        new KeywordColumnWriter(file, contents).Write();
        file.Complete();
    }

    private void Write()
    {
        file.WriteUInt32((uint)documents);
        file.WriteUInt32((uint)texts.Count);
        file.WriteUInt32((uint)ordinals.Length);
        file.WriteUInt32((uint)missing);
        file.WriteUInt32((uint)shape | (uint)width << 8);
        file.WriteUInt32(0);
        foreach (var total in totals) file.WriteUInt32((uint)total);
        file.Align();
        WriteTextOffsets();
        var lists = Lists(out var offsets);
        foreach (var offset in offsets) file.WriteUInt32((uint)offset);
        file.Align();
        if (shape == ColumnShape.Single) WriteSingle();
        else WriteSeveral();
        file.WriteBytes(lists.Written);
        file.Align();
        foreach (var bytes in texts) file.WriteBytes(bytes);
    }

    private void WriteTextOffsets()
    {
        var text = 0;
        foreach (var bytes in texts)
        {
            file.WriteUInt32((uint)text);
            text = checked(text + bytes.Length);
        }

        file.WriteUInt32((uint)text);
        file.Align();
    }

    private void WriteSingle()
    {
        for (var zone = 0; zone < ColumnsFormat.Zones(documents); zone++)
        {
            int least = int.MaxValue, greatest = 0;
            for (var i = 0; i < ColumnsFormat.DocumentsOf(zone, documents); i++)
            {
                var ordinal = Single(zone * ColumnsFormat.ZoneLength + i);
                (least, greatest) = (Math.Min(least, ordinal), Math.Max(greatest, ordinal));
            }

            Write(least, width);
            Write(greatest, width);
        }

        file.Align();
        for (var document = 0; document < documents; document++) Write(Single(document), width);
        file.Align();
    }

    private int Single(int document) => starts[document] == starts[document + 1] ? texts.Count : ordinals[starts[document]];

    private void WriteSeveral()
    {
        var zones = ColumnsFormat.Zones(documents);
        for (var zone = 0; zone <= zones; zone++) file.WriteUInt32((uint)FirstOf(zone));
        file.Align();
        var startWidth = shape == ColumnShape.Several ? sizeof(ushort) : sizeof(uint);
        for (var zone = 0; zone < zones; zone++)
        {
            for (var i = 0; i <= ColumnsFormat.DocumentsOf(zone, documents); i++) Write(starts[zone * ColumnsFormat.ZoneLength + i] - FirstOf(zone), startWidth);
        }

        file.Align();
        foreach (var ordinal in ordinals) Write(ordinal, width);
        for (var i = 0; i < ColumnsFormat.Lane; i++) Write(0, width);
        file.Align();
    }

    /// <summary>The first entry of a zone.</summary>
    private int FirstOf(int zone) => starts[Math.Min(zone * ColumnsFormat.ZoneLength, documents)];

    private void Write(int number, int bytes)
    {
        Span<byte> buffer = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, number);
        file.WriteBytes(buffer[..bytes]);
    }

    /// <summary>The documents of each value.</summary>
    private ByteBuffer Lists(out int[] offsets)
    {
        var next = new int[totals.Length + 1];
        for (var ordinal = 0; ordinal < totals.Length; ordinal++) next[ordinal + 1] = next[ordinal] + totals[ordinal];
        var byValue = new int[ordinals.Length];
        for (var document = 0; document < documents; document++)
        {
            for (var entry = starts[document]; entry < starts[document + 1]; entry++) byValue[next[ordinals[entry]]++] = document;
        }

        var lists = new ByteBuffer(ordinals.Length + 1);
        offsets = new int[totals.Length + 1];
        var from = 0;
        for (var ordinal = 0; ordinal < totals.Length; ordinal++)
        {
            var before = -1;
            foreach (var document in byValue.AsSpan(from, totals[ordinal]))
            {
                lists.WriteVarInt((ulong)(document - before - 1));
                before = document;
            }

            from += totals[ordinal];
            offsets[ordinal + 1] = lists.Length;
        }

        return lists;
    }
}
