using System.Buffers.Binary;

namespace SearchPortal.News.Sources.Formats;

/// <summary>The last record of a zip archive (APPNOTE 4.3.16, for large archives 4.3.14): read before the table of contents is, which is read whole.</summary>
/// <param name="Entries">How many entries the table of contents has.</param>
/// <param name="DirectoryBytes">Bytes of the table of contents.</param>
internal sealed record ZipEnd(ulong Entries, ulong DirectoryBytes)
{
    private const int Length = 22;
    private const int LocatorLength = 20;
    private const int LargeLength = 56;
    private const int MaxComment = ushort.MaxValue;

    /// <summary>Reads it.</summary>
    /// <param name="stream">The archive.</param>
    /// <returns>Null where there is none.</returns>
    public static ZipEnd? Read(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, Length + MaxComment + LocatorLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var start = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (start < 0 || tail.Length - start < Length) return null;
        var end = tail.AsSpan(start);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var bytes = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var isLarge = entries == ushort.MaxValue || bytes == uint.MaxValue;
        return isLarge && start >= LocatorLength ? Large(stream, tail.AsSpan(start - LocatorLength, LocatorLength)) ?? new(entries, bytes) : new(entries, bytes);
    }

    private static ZipEnd? Large(Stream stream, ReadOnlySpan<byte> locator)
    {
        if (!locator.StartsWith("PK\u0006\u0007"u8)) return null;
        var offset = BinaryPrimitives.ReadUInt64LittleEndian(locator[8..]);
        if (offset > (ulong)Math.Max(0, stream.Length - LargeLength)) return null;
        Span<byte> end = stackalloc byte[LargeLength];
        stream.Position = (long)offset;
        stream.ReadExactly(end);
        return end.StartsWith("PK\u0006\u0006"u8) ? new(BinaryPrimitives.ReadUInt64LittleEndian(end[32..]), BinaryPrimitives.ReadUInt64LittleEndian(end[40..])) : null;
    }
}
