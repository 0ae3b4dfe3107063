using System.Buffers.Binary;

namespace SearchPortal.Engine.Storage;

/// <summary>Bytes that grow.</summary>
internal sealed class ByteBuffer(int capacity = 64)
{
    private byte[] bytes = new byte[capacity];
    private int length;

    public int Length => length;

    /// <summary>Bytes taken from memory.</summary>
    public int Capacity => bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public Span<byte> WrittenForUpdate => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void WriteByte(byte value)
    {
        if (length == bytes.Length) Array.Resize(ref bytes, Math.Max(16, length * 2));
        bytes[length++] = value;
    }

    public void WriteVarInt(ulong value)
    {
        for (; value >= 0x80; value >>= 7) WriteByte((byte)(value | 0x80));
        WriteByte((byte)value);
    }

    public void WriteBytes(ReadOnlySpan<byte> values) => values.CopyTo(Reserve(values.Length));

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(sizeof(uint)), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    private Span<byte> Reserve(int count)
    {
        if (bytes.Length - length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
        length += count;
        return bytes.AsSpan(length - count, count);
    }
}
