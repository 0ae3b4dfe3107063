using System.Buffers.Binary;
using System.Text;

namespace SearchPortal.Engine.Storage;

/// <summary>Reads a run of bytes front to back; running over its end is damage, not a crash.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, string file, long fileOffset)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    public readonly int Position => position;

    /// <summary>Bytes that are left.</summary>
    public readonly int Left => bytes.Length - position;

    public readonly bool AtEnd => position == bytes.Length;

    public byte ReadByte() => position < bytes.Length ? bytes[position++] : throw Overrun(1);

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if (length < 0 || length > bytes.Length - position) throw Overrun(length);
        var read = bytes.Slice(position, length);
        position += length;
        return read;
    }

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(sizeof(uint)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(sizeof(long)));

    public ulong ReadVarInt64()
    {
        if (position < bytes.Length && bytes[position] < 0x80) return bytes[position++];
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = ReadByte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new IndexCorruptException(file, fileOffset + position, "a number of more than 64 bits");
    }

    public int ReadVarInt()
    {
        // Most numbers of an index are gaps below 128: one byte.
        if (position < bytes.Length && bytes[position] < 0x80) return bytes[position++];
        var value = ReadVarInt64();
        return value <= int.MaxValue ? (int)value : throw new IndexCorruptException(file, fileOffset + position, $"{value} where a number below 2^31 was expected");
    }

    public void SkipVarInt()
    {
        while (ReadByte() >= 0x80) { }
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(ReadVarInt()));

    /// <summary>What was read makes no sense.</summary>
    public readonly IndexCorruptException Damage(string found) => new(file, fileOffset + position, found);

    private readonly IndexCorruptException Overrun(int length) =>
        new(file, fileOffset + position, $"{length} more bytes were expected, {bytes.Length - position} are left");
}
