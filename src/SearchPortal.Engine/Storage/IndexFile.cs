using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Storage;

/// <summary>A file of the index, mapped for reading. Each page is checked when it is first touched; a read outside the payload
/// or of a damaged page throws <see cref="IndexCorruptException"/>. Shared through a count of references; spans are valid until the last is given back: whoever
/// reads holds the segment.</summary>
internal sealed unsafe class IndexFile : IDisposable
{
    private readonly MemoryMappedViewAccessor view;
    private readonly byte* start;
    private readonly long end;
    private readonly int[] pageIsSound;
    private int references = 1;

    /// <param name="path">The file.</param>
    /// <param name="kind">What it must be; null takes any file of an index, of any version.</param>
    public IndexFile(string path, FileKind? kind)
        : this(path, kind, isDamaged: false)
    {
    }

    private IndexFile(string path, FileKind? kind, bool isDamaged)
    {
        Path = path;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = stream.Length;
        if (Length < FileFormat.HeaderLength + FileFormat.FooterLength) throw new IndexCorruptException(path, -1, $"{Length} bytes are too few for a file of an index");
        // The view stands by itself. The map would keep a file open, and a segment has more than twenty.
        using var map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        view = map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            end = isDamaged ? EndByLength(out var pages) : CheckFooter(out pages);
            pageIsSound = new int[pages];
            if (!isDamaged) CheckHeader(kind);
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>Opens a file whose header, page table or footer may be damaged; its pages are still checked before they are read, so that what can be read is as it was written.</summary>
    /// <exception cref="IndexCorruptException">It can't be a whole file: its length is none that a file can have.</exception>
    public static IndexFile OpenDamaged(string path) => new(path, null, isDamaged: true);

    public string Path { get; }

    /// <summary>Bytes on disk.</summary>
    public long Length { get; }

    /// <summary>First byte of the payload.</summary>
    public static long PayloadStart => FileFormat.HeaderLength;

    /// <summary>One past the last byte of the payload.</summary>
    public long PayloadEnd => end;

    /// <summary>CRC-32C of the footer: with the page checksums in it, the whole file's fingerprint.</summary>
    public uint Fingerprint => BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(start + Length - 8, sizeof(uint)));

    /// <summary>The bytes from <paramref name="offset"/>.</summary>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        if (offset < FileFormat.HeaderLength || length < 0 || offset > end - length)
            throw new IndexCorruptException(Path, offset, $"a read of {length} bytes leaves the payload, which ends at {end}");
        var lastPage = (offset + Math.Max(length, 1) - 1) / FileFormat.PageLength;
        for (var page = offset / FileFormat.PageLength; page <= lastPage && page < pageIsSound.Length; page++)
        {
            if (Volatile.Read(ref pageIsSound[page]) == 0) CheckPage((int)page);
        }

        return new ReadOnlySpan<byte>(start + offset, length);
    }

    /// <summary>The bytes from <paramref name="offset"/>.</summary>
    public ReadOnlySpan<byte> Read(long offset, long length) =>
        Read(offset, length is >= 0 and <= int.MaxValue ? (int)length : throw new IndexCorruptException(Path, offset, $"a part of {length} bytes can't be"));

    /// <summary>An array of <paramref name="count"/> little-endian numbers.</summary>
    public ReadOnlySpan<T> ReadArray<T>(long offset, long count) where T : unmanaged
    {
        if (count < 0 || count * sizeof(T) > int.MaxValue) throw new IndexCorruptException(Path, offset, $"an array of {count} entries can't be");
        return MemoryMarshal.Cast<byte, T>(Read(offset, (int)(count * sizeof(T))));
    }

    public uint ReadUInt32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(Read(offset, sizeof(uint)));

    public long ReadInt64(long offset) => BinaryPrimitives.ReadInt64LittleEndian(Read(offset, sizeof(long)));

    /// <summary>A reader over a part of the payload.</summary>
    public ByteReader Reader(long offset, long length) =>
        new(Read(offset, length), Path, offset);

    /// <summary>Checks every page now.</summary>
    public void CheckAllPages()
    {
        for (var page = 0; page < pageIsSound.Length; page++) CheckPage(page);
    }

    /// <summary>Writes the whole file, as it is on disk. Each page is checked before it is written.</summary>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="written">Told of the bytes after each page; may throw to stop it.</param>
    public void CopyTo(DiskFile target, Action<long> written)
    {
        for (var page = 0; page < pageIsSound.Length; page++)
        {
            CheckPage(page);
            var offset = (long)page * FileFormat.PageLength;
            var length = (int)Math.Min(FileFormat.PageLength, end - offset);
            target.Write(new ReadOnlySpan<byte>(start + offset, length));
            written(length);
        }

        var rest = checked((int)(Length - end));
        target.Write(new ReadOnlySpan<byte>(start + end, rest));
        written(rest);
    }

    /// <summary>Bytes of the file that are in the memory of the machine now, for whatever program; null where the system does not tell.</summary>
    public long? ResidentBytes() => ResidentMemory.Of(start, Length);

    public void AddReference() => Interlocked.Increment(ref references);

    /// <summary>Gives a reference back; the file is unmapped with the last one.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref references) == 0) Close();
    }

    private void Close()
    {
        if (start != null) view?.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.Dispose();
    }

    private long CheckFooter(out int pages)
    {
        var footer = new ReadOnlySpan<byte>(start + Length - FileFormat.FooterLength, FileFormat.FooterLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(footer[20..]) != FileFormat.FooterMagic)
            throw new IndexCorruptException(Path, Length - 4, "the footer is missing: the file was cut short or is no file of an index");
        var payloadEnd = BinaryPrimitives.ReadInt64LittleEndian(footer);
        pages = BinaryPrimitives.ReadInt32LittleEndian(footer[8..]);
        var expectedPages = (payloadEnd + FileFormat.PageLength - 1) / FileFormat.PageLength;
        if (payloadEnd < FileFormat.HeaderLength || pages != expectedPages || payloadEnd + pages * (long)sizeof(uint) + FileFormat.FooterLength != Length)
            throw new IndexCorruptException(Path, Length - FileFormat.FooterLength, $"the footer says {payloadEnd} bytes in {pages} pages, but the file has {Length} bytes");
        var table = new ReadOnlySpan<byte>(start + payloadEnd, checked((int)(Length - payloadEnd - 8)));
        if (Checksum.Of(table) != BinaryPrimitives.ReadUInt32LittleEndian(footer[16..]))
            throw new IndexCorruptException(Path, payloadEnd, "the page table does not fit its checksum");
        return payloadEnd;
    }

    /// <summary>Where the payload ends, by the length of the file alone: it is followed by four bytes for each of its pages, and the footer.</summary>
    private long EndByLength(out int pages)
    {
        const long Page = FileFormat.PageLength + sizeof(uint);
        pages = checked((int)((Length - FileFormat.FooterLength + Page - 1) / Page));
        var payloadEnd = Length - FileFormat.FooterLength - pages * (long)sizeof(uint);
        if (payloadEnd < FileFormat.HeaderLength || (payloadEnd + FileFormat.PageLength - 1) / FileFormat.PageLength != pages)
            throw new IndexCorruptException(Path, -1, $"no file of an index has {Length} bytes");
        return payloadEnd;
    }

    private void CheckHeader(FileKind? expected)
    {
        CheckPage(0);
        var header = new ReadOnlySpan<byte>(start, FileFormat.HeaderLength);
        var isOurs = BinaryPrimitives.ReadUInt32LittleEndian(header) == FileFormat.HeaderMagic;
        if (expected is not { } kind)
        {
            if (!isOurs) throw new IndexCorruptException(Path, 0, "this is no file of an index");
            return;
        }

        if (!isOurs || BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) != FileFormat.KindCode(kind.Name))
            throw new IndexCorruptException(Path, 0, $"this is no '{kind.Name}' file");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != kind.Version)
            throw IndexCorruptException.OfVersion(Path, 8, version, kind.Version);
    }

    private void CheckPage(int page)
    {
        var offset = (long)page * FileFormat.PageLength;
        var length = (int)Math.Min(FileFormat.PageLength, end - offset);
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(start + end + page * (long)sizeof(uint), sizeof(uint)));
        if (Checksum.Of(new ReadOnlySpan<byte>(start + offset, length)) != expected)
            throw new IndexCorruptException(Path, offset, $"the {length} bytes from here do not fit their checksum");
        Volatile.Write(ref pageIsSound[page], 1);
    }
}
