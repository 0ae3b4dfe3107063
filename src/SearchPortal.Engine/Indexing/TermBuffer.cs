using System.Buffers;

namespace SearchPortal.Engine.Indexing;

/// <summary>The occurrences of a term in the documents that are still in memory. One run of varints, an entry an occurrence:
/// gap of positions × 2 + (1 if a new document starts here), and then, at a new document, the gap of documents.</summary>
internal sealed class TermBuffer
{
    private byte[] bytes = new byte[8];
    private int length;
    private int lastDocument = -1;
    private int lastPosition;

    /// <summary>Adds an occurrence; documents and, in each, positions ascend.</summary>
    /// <returns>Bytes of memory that this took beyond what was taken before.</returns>
    public int Add(int document, int position)
    {
        var before = bytes.Length;
        if (document != lastDocument)
        {
            Write((uint)position << 1 | 1);
            Write((uint)(document - lastDocument));
            lastDocument = document;
        }
        else
        {
            Write((uint)(position - lastPosition) << 1);
        }

        lastPosition = position;
        return bytes.Length - before;
    }

    /// <summary>Hands over each document with its positions, in the order they were added.</summary>
    public void ForEach(Action<int, ReadOnlyMemory<int>> document)
    {
        var positions = ArrayPool<int>.Shared.Rent(64);
        int offset = 0, current = -1, position = 0, count = 0;
        while (offset < length)
        {
            var value = Read(ref offset);
            if ((value & 1) != 0)
            {
                if (count > 0) document(current, positions.AsMemory(0, count));
                current += (int)Read(ref offset);
                position = 0;
                count = 0;
            }

            position += (int)(value >> 1);
            if (count == positions.Length)
            {
                var larger = ArrayPool<int>.Shared.Rent(count * 2);
                positions.AsSpan(0, count).CopyTo(larger);
                ArrayPool<int>.Shared.Return(positions);
                positions = larger;
            }

            positions[count++] = position;
        }

        if (count > 0) document(current, positions.AsMemory(0, count));
        ArrayPool<int>.Shared.Return(positions);
    }

    private void Write(uint value)
    {
        if (bytes.Length - length < 5) Array.Resize(ref bytes, bytes.Length * 2);
        for (; value >= 0x80; value >>= 7) bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
    }

    private uint Read(ref int offset)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[offset++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
