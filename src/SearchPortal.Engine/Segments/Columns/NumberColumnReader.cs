using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Reads a number column (<see cref="ColumnsFormat"/>).</summary>
internal sealed class NumberColumnReader : NumberColumn
{
    private readonly IndexFile file;
    private readonly int documents;
    private readonly int width;
    private readonly bool hasMissing;
    private readonly long @base;
    private readonly long bounds = IndexFile.PayloadStart + 16;
    private readonly long values;
    private readonly long present;

    public NumberColumnReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        var head = file.ReadArray<uint>(IndexFile.PayloadStart, 2);
        if (head[0] != documents) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"a column of {documents} documents was expected");
        width = (byte)head[1];
        if (width is not (1 or 2 or 4 or 8)) throw new IndexCorruptException(file.Path, IndexFile.PayloadStart, $"numbers of {width} bytes can't be");
        hasMissing = (byte)(head[1] >> 8) != 0;
        @base = file.ReadInt64(IndexFile.PayloadStart + 8);
        values = bounds + 2L * ColumnsFormat.Zones(documents) * sizeof(long);
        present = ColumnsFormat.Aligned(values + (long)documents * width);
    }

    public override ReadOnlySpan<ulong> Present => hasMissing ? file.ReadArray<ulong>(present, (documents + 63) / 64) : default;

    public override bool TryGet(int document, out long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)documents);
        var bytes = file.Read(values + (long)document * width, width);
        var distance = width switch
        {
            1 => bytes[0],
            2 => MemoryMarshal.Read<ushort>(bytes),
            4 => MemoryMarshal.Read<uint>(bytes),
            _ => MemoryMarshal.Read<long>(bytes),
        };
        // The distance from the least of all 64-bit numbers to the greatest needs all 64 bits: the sum wraps around.
        value = unchecked(@base + distance);
        if (!hasMissing || (file.ReadInt64(present + (document >> 6) * (long)sizeof(long)) >> document & 1) != 0) return true;
        value = 0;
        return false;
    }

    public override (long Least, long Greatest) Bounds(int zone)
    {
        var pair = file.ReadArray<long>(bounds + 2L * zone * sizeof(long), 2);
        return (pair[0], pair[1]);
    }

    public override void Read(int zone, Span<long> numbers)
    {
        var offset = values + (long)zone * ColumnsFormat.ZoneLength * width;
        var count = ColumnsFormat.DocumentsOf(zone, documents);
        switch (width)
        {
            case 1:
                Read(file.Read(offset, count), numbers);
                break;
            case 2:
                Read(file.ReadArray<ushort>(offset, count), numbers);
                break;
            case 4:
                Read(file.ReadArray<uint>(offset, count), numbers);
                break;
            default:
                Read(file.ReadArray<long>(offset, count), numbers);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read<T>(ReadOnlySpan<T> distances, Span<long> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var i = 0; i < distances.Length; i++) numbers[i] = unchecked(@base + long.CreateTruncating(distances[i]));
    }
}
