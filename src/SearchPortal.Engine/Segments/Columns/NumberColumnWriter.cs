using System.Buffers.Binary;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Writes a number column (<see cref="ColumnsFormat"/>).</summary>
internal static class NumberColumnWriter
{
    /// <param name="disk">Where files are written.</param>
    /// <param name="path">The file.</param>
    /// <param name="documents">Number of documents.</param>
    /// <param name="valueOf">A document's number, or null. Asked once for each document, in order.</param>
    public static void Write(Disk disk, string path, int documents, Func<int, long?> valueOf)
    {
        var present = new DocumentBits(documents);
        var numbers = new long[documents];
        var bounds = new (long Least, long Greatest)[ColumnsFormat.Zones(documents)];
        Array.Fill(bounds, (long.MaxValue, long.MinValue));
        for (var document = 0; document < documents; document++)
        {
            if (valueOf(document) is not { } number) continue;
            present.Set(document);
            numbers[document] = number;
            ref var zone = ref bounds[document / ColumnsFormat.ZoneLength];
            zone = (Math.Min(zone.Least, number), Math.Max(zone.Greatest, number));
        }

        var hasMissing = present.Count() < documents;
        var isEmpty = present.NextSet(0) < 0;
        var least = isEmpty ? 0 : bounds.Min(zone => zone.Least);
        var greatest = isEmpty ? 0 : bounds.Max(zone => zone.Greatest);
        var width = ColumnsFormat.WidthOf(unchecked((ulong)(greatest - least)));

        using var file = new IndexFileWriter(disk, path, ColumnsFormat.NumberKind);
        file.WriteUInt32((uint)documents);
        file.WriteUInt32((uint)width | (hasMissing ? 0x100u : 0));
        file.WriteInt64(least);
        foreach (var zone in bounds)
        {
            file.WriteInt64(zone.Least);
            file.WriteInt64(zone.Greatest);
        }

        Span<byte> distance = stackalloc byte[sizeof(long)];
        for (var document = 0; document < documents; document++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(distance, present[document] ? unchecked(numbers[document] - least) : 0);
            file.WriteBytes(distance[..width]);
        }

        file.Align();
        if (hasMissing)
        {
            foreach (var word in present.Words) file.WriteInt64((long)word);
        }

        file.Complete();
    }
}
