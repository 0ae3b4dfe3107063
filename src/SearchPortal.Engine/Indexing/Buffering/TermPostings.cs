using System.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>The postings of one term after the other on their way from memory to a segment, where documents have other numbers. Holds the term that has most.</summary>
internal sealed class TermPostings
{
    private const int BitsPerWord = 64;

    // So many numbers are sorted in the time in which the bits of some ten thousand documents are read.
    private const int FewestForPlaces = 48;

    // Document in the upper half, its place among those that were read in the lower one.
    private long[] documents = new long[64];
    private int[] starts = new int[64];
    private int[] positions = new int[64];
    private int[] places = [];
    private ulong[] marked = [];
    private int count;
    private bool isAscending;
    private bool isDescending;

    /// <summary>Reads a term's occurrences, see <see cref="OccurrenceLists"/>, and brings its documents into their order.</summary>
    /// <param name="list">The occurrences.</param>
    /// <param name="newNumbers">The number that a document gets; -1 for one that is not written.</param>
    public void Read(ReadOnlySpan<byte> list, ReadOnlySpan<int> newNumbers)
    {
        // An occurrence has a byte at least, and a document that begins two.
        if (positions.Length < list.Length) positions = new int[Math.Max(list.Length, positions.Length * 2)];
        if (starts.Length < list.Length / 2 + 2) Array.Resize(ref starts, Math.Max(list.Length / 2 + 2, starts.Length * 2));
        if (documents.Length < starts.Length) documents = new long[starts.Length];
        count = 0;
        isAscending = isDescending = true;
        int at = 0, next = 0, position = 0, used = 0, last = -1;
        var isWritten = false;
        while (at < list.Length)
        {
            var value = ReadVarInt(list, ref at);
            if ((value & 1) != 0)
            {
                next += (int)ReadVarInt(list, ref at);
                position = 0;
                var document = newNumbers[next - 1];
                isWritten = document >= 0;
                if (isWritten)
                {
                    isAscending &= document > last;
                    isDescending &= last < 0 || document < last;
                    last = document;
                    starts[count] = used;
                    documents[count] = (long)document << 32 | (uint)count;
                    count++;
                }
            }

            position += (int)(value >> 1);
            if (isWritten) positions[used++] = position;
        }

        starts[count] = used;
        if (isAscending) return;
        // Articles often come oldest first, and the schema wants the newest first.
        if (isDescending) documents.AsSpan(0, count).Reverse();
        else if (count < FewestForPlaces) documents.AsSpan(0, count).Sort();
        else SortByPlaces(newNumbers.Length);
    }

    /// <summary>Sorts by marking each document in a row of bits, which is then read front to back: no comparisons.</summary>
    private void SortByPlaces(int all)
    {
        if (places.Length < all)
        {
            places = new int[all];
            marked = new ulong[all / BitsPerWord + 1];
        }

        foreach (var entry in documents.AsSpan(0, count))
        {
            var document = (int)(entry >> 32);
            marked[document / BitsPerWord] |= 1UL << document;
            places[document] = (int)entry;
        }

        var next = 0;
        for (var word = 0; next < count; word++)
        {
            for (var bits = marked[word]; bits != 0; bits &= bits - 1)
            {
                var document = word * BitsPerWord + BitOperations.TrailingZeroCount(bits);
                documents[next++] = (long)document << 32 | (uint)places[document];
            }

            marked[word] = 0;
        }
    }

    /// <summary>Writes the term that was read; the segment's term is begun.</summary>
    public void WriteTo(SegmentWriter segment)
    {
        foreach (var entry in documents.AsSpan(0, count))
        {
            var place = (int)entry;
            segment.AddPosting((int)(entry >> 32), positions.AsSpan(starts[place], starts[place + 1] - starts[place]));
        }
    }

    private static uint ReadVarInt(ReadOnlySpan<byte> list, ref int at)
    {
        uint value = list[at++];
        if (value < 0x80) return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint part = list[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
