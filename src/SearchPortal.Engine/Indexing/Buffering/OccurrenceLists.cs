using System.Buffers.Binary;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>Where the terms of the documents in memory stand: for each term a list of slices in pooled blocks. A slice ends in the address of the next one, which is larger, so that
/// rare terms waste little and frequent ones jump seldom (as Lucene's ByteBlockPool does). A list is a run of varints, an entry an occurrence: gap of positions × 2 + (1 if a new
/// document begins here), and then, at a new document, the gap of documents.</summary>
internal sealed class OccurrenceLists(BlockPool pool)
{
    private const int AddressLength = sizeof(int);
    private const int LongestEntry = 10;

    // Each about 1.6 times the one before: on average a fifth of a list is free.
    private static readonly int[] Sizes = [16, 24, 40, 64, 104, 168, 272, 440, 712, 1152, 1864, 3016];

    private readonly PooledBytes slices = new(pool);

    /// <summary>Memory that they take.</summary>
    public long Bytes => slices.Bytes;

    /// <summary>Adds an occurrence; documents and, in each, positions ascend.</summary>
    public void Add(ref BufferedTerm term, int document, int position)
    {
        if (term.End - AddressLength - term.At >= LongestEntry)
        {
            term.At += Write(slices.From(term.At), ref term, document, position);
            return;
        }

        Span<byte> entry = stackalloc byte[LongestEntry];
        Append(ref term, entry[..Write(entry, ref term, document, position)]);
    }

    /// <summary>Fetches the place where the next occurrence of a term is written.</summary>
    public void PrefetchEnd(in BufferedTerm term)
    {
        if (term.End > 0) Prefetch.Of(in slices.From(term.At)[0]);
    }

    /// <summary>Copies a term's list, slice by slice, to where it is in one piece.</summary>
    /// <param name="term">The term.</param>
    /// <param name="list">Room, made larger where it is too small.</param>
    /// <returns>Its length.</returns>
    public int Read(in BufferedTerm term, ref byte[] list)
    {
        var length = 0;
        var at = term.First;
        for (var slice = 0; ; slice++)
        {
            var isLast = slice == term.Slice;
            var part = isLast ? term.At - at : SizeOf(slice) - AddressLength;
            if (list.Length - length < part) Array.Resize(ref list, Math.Max(list.Length * 2, length + part));
            var bytes = slices.From(at);
            bytes[..part].CopyTo(list.AsSpan(length));
            length += part;
            if (isLast) return length;
            at = BinaryPrimitives.ReadInt32LittleEndian(bytes[part..]);
        }
    }

    /// <summary>Gives its memory back.</summary>
    public void Clear() => slices.Clear();

    /// <summary>Writes an entry and returns its length.</summary>
    private static int Write(Span<byte> entry, ref BufferedTerm term, int document, int position)
    {
        int length;
        if (document >= term.NextDocument)
        {
            length = WriteVarInt(entry, 0, (uint)position << 1 | 1);
            length = WriteVarInt(entry, length, (uint)(document + 1 - term.NextDocument));
            term.NextDocument = document + 1;
        }
        else
        {
            length = WriteVarInt(entry, 0, (uint)(position - term.LastPosition) << 1);
        }

        term.LastPosition = position;
        return length;
    }

    private static int SizeOf(int slice) => Sizes[Math.Min(slice, Sizes.Length - 1)];

    private void Append(ref BufferedTerm term, ReadOnlySpan<byte> entry)
    {
        while (true)
        {
            var room = term.End - AddressLength - term.At;
            if (entry.Length <= room)
            {
                entry.CopyTo(slices.From(term.At));
                term.At += entry.Length;
                return;
            }

            if (room > 0)
            {
                entry[..room].CopyTo(slices.From(term.At));
                entry = entry[room..];
                term.At += room;
            }

            StartSlice(ref term);
        }
    }

    private void StartSlice(ref BufferedTerm term)
    {
        var isFirst = term.End == 0;
        if (!isFirst) term.Slice++;
        var size = SizeOf(term.Slice);
        var address = slices.Take(size);
        if (isFirst) term.First = address;
        else BinaryPrimitives.WriteInt32LittleEndian(slices.From(term.At), address);
        term.At = address;
        term.End = address + size;
    }

    private static int WriteVarInt(Span<byte> bytes, int at, uint value)
    {
        for (; value >= 0x80; value >>= 7) bytes[at++] = (byte)(value | 0x80);
        bytes[at++] = (byte)value;
        return at;
    }
}
