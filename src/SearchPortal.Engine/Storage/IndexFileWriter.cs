using System.Buffers.Binary;
using System.Text;

namespace SearchPortal.Engine.Storage;

/// <summary>Writes a file of the index front to back, with header, page checksums and footer (<see cref="FileFormat"/>).
/// Nothing is valid before <see cref="Complete"/>.</summary>
internal sealed class IndexFileWriter : IDisposable
{
    private readonly DiskFile file;
    private readonly byte[] buffer = new byte[FileFormat.PageLength];
    private readonly List<uint> pageChecksums = [];
    private int used;
    private long flushed;

    public IndexFileWriter(Disk disk, string path, FileKind kind)
    {
        file = disk.CreateFile(path);
        WriteUInt32(FileFormat.HeaderMagic);
        WriteUInt32(FileFormat.KindCode(kind.Name));
        WriteUInt32(kind.Version);
        WriteUInt32(0);
    }

    /// <summary>Offset in the file of the next byte.</summary>
    public long Position => flushed + used;

    public void WriteByte(byte value)
    {
        if (used == buffer.Length) FlushPage();
        buffer[used++] = value;
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (used == buffer.Length) FlushPage();
            var part = Math.Min(bytes.Length, buffer.Length - used);
            bytes[..part].CopyTo(buffer.AsSpan(used));
            used += part;
            bytes = bytes[part..];
        }
    }

    public void WriteUInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        WriteBytes(bytes);
    }

    public void WriteInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Seven bits a byte, lowest first; the top bit says that more follow.</summary>
    public void WriteVarInt(ulong value)
    {
        for (; value >= 0x80; value >>= 7) WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    /// <summary>Length in UTF-8 bytes as a varint, then the bytes.</summary>
    public void WriteString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteVarInt((ulong)bytes.Length);
        WriteBytes(bytes);
    }

    /// <summary>Zeros up to a multiple of 8, so that arrays of numbers are aligned in the mapped file.</summary>
    public void Align()
    {
        while (Position % 8 != 0) WriteByte(0);
    }

    /// <summary>Writes page table and footer and forces all to disk.</summary>
    public void Complete()
    {
        var end = Position;
        FlushPage();
        var table = new byte[pageChecksums.Count * sizeof(uint) + FileFormat.FooterLength];
        for (var page = 0; page < pageChecksums.Count; page++)
            BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(page * sizeof(uint)), pageChecksums[page]);
        var footer = table.AsSpan(pageChecksums.Count * sizeof(uint));
        BinaryPrimitives.WriteInt64LittleEndian(footer, end);
        BinaryPrimitives.WriteInt32LittleEndian(footer[8..], pageChecksums.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[16..], Checksum.Of(table.AsSpan(0, table.Length - 8)));
        BinaryPrimitives.WriteUInt32LittleEndian(footer[20..], FileFormat.FooterMagic);
        file.Write(table);
        file.Sync();
    }

    public void Dispose() => file.Dispose();

    private void FlushPage()
    {
        if (used == 0) return;
        pageChecksums.Add(Checksum.Of(buffer.AsSpan(0, used)));
        file.Write(buffer.AsSpan(0, used));
        flushed += used;
        used = 0;
    }
}
