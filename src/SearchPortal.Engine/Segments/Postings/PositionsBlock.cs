using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>The positions of one block of documents (<see cref="PostingsFormat"/>): chunks are unpacked when a document in them is asked for.</summary>
internal sealed class PositionsBlock
{
    private readonly int[] ends = new int[PostingsFormat.BlockLength];
    private int[] gaps = [];
    private int[] chunkStarts = [];
    private ulong[] unpacked = [];
    private byte[] widths = [];
    private IndexFile? file;
    private int chunks;
    private int total;
    private long start;
    private long length;

    /// <summary>Takes up a block.</summary>
    /// <param name="positions">Where its positions are.</param>
    /// <param name="frequencies">How many each document has.</param>
    public void Open((IndexFile File, long Start, long Length) positions, ReadOnlySpan<int> frequencies)
    {
        file = positions.File;
        long sum = 0;
        for (var i = 0; i < frequencies.Length; i++)
        {
            sum += frequencies[i];
            // Memory for what can't be there would be taken: a chunk has a byte at least, and so has a position behind the last.
            if (frequencies[i] < 0 || sum / PostingsFormat.BlockLength > positions.Length) throw new IndexCorruptException(file.Path, positions.Start, $"{sum} positions in a block");
            ends[i] = (int)sum;
        }

        total = (int)sum;
        chunks = total / PostingsFormat.BlockLength;
        var reader = file.Reader(positions.Start, positions.Length);
        var given = reader.ReadBytes(chunks);
        if (chunkStarts.Length < chunks + 1) (widths, chunkStarts) = (new byte[chunks * 2], new int[chunks * 2 + 1]);
        given.CopyTo(widths);
        var offset = chunks;
        for (var i = 0; i < chunks; i++)
        {
            if (given[i] > PackedBlock.MaxWidth) throw new IndexCorruptException(file.Path, positions.Start + i, $"positions of {given[i]} bits");
            chunkStarts[i] = offset;
            offset += PackedBlock.SizeOf(given[i]);
        }

        chunkStarts[chunks] = offset;
        if (offset > positions.Length) throw new IndexCorruptException(file.Path, positions.Start, $"{chunks} chunks of positions in {positions.Length} bytes");
        start = positions.Start;
        length = positions.Length;
        if (gaps.Length < total + PostingsFormat.BlockLength) gaps = new int[total + total / 2 + PostingsFormat.BlockLength];
        var words = chunks / 64 + 1;
        if (unpacked.Length < words) unpacked = new ulong[words * 2];
        Array.Clear(unpacked, 0, words);
    }

    /// <summary>The gaps between the positions of a document: the first is its first position, each other one is what is added for the next.</summary>
    /// <param name="document">Its place in the block.</param>
    public ReadOnlySpan<int> Gaps(int document)
    {
        var from = document == 0 ? 0 : ends[document - 1];
        var until = ends[document];
        if (from == until) return [];
        for (var chunk = from / PostingsFormat.BlockLength; chunk <= (until - 1) / PostingsFormat.BlockLength; chunk++)
        {
            ref var word = ref unpacked[chunk >> 6];
            if ((word >> chunk & 1) != 0) continue;
            word |= 1UL << chunk;
            UnpackChunk(chunk);
        }

        return gaps.AsSpan(from, until - from);
    }

    private void UnpackChunk(int chunk)
    {
        var offset = chunkStarts[chunk];
        var target = gaps.AsSpan(chunk * PostingsFormat.BlockLength);
        if (chunk < chunks)
        {
            var width = widths[chunk];
            PackedBlock.Unpack(width, file!.Read(start + offset, PackedBlock.SizeOf(width)), target, 0);
            return;
        }

        var reader = file!.Reader(start + offset, length - offset);
        for (var i = 0; i < total - chunks * PostingsFormat.BlockLength; i++) target[i] = reader.ReadVarInt();
    }
}
