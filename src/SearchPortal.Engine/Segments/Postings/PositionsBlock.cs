using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>The positions of one block of documents (<see cref="PostingsFormat"/>): chunks are unpacked when a document in them is asked for.</summary>
/// <param name="scratch">Arrays for as long as it is used; null for arrays of its own.</param>
internal sealed class PositionsBlock(ScratchArrays? scratch)
{
    private readonly int[] ends = Ints(scratch, PostingsFormat.BlockLength);
    private int[] sums = [];
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
        if (sums.Length < total + PostingsFormat.BlockLength) sums = Ints(scratch, total + total / 2 + PostingsFormat.BlockLength);
        var words = chunks / 64 + 1;
        if (unpacked.Length < words) unpacked = new ulong[words * 2];
        Array.Clear(unpacked, 0, words);
    }

    /// <summary>The positions of a document, where all of them lie in one chunk: they are not copied.</summary>
    /// <param name="document">Its place in the block.</param>
    /// <param name="run">The positions; good until the next block is opened.</param>
    public bool TryRun(int document, out PlaceRun run)
    {
        var from = document == 0 ? 0 : ends[document - 1];
        var until = ends[document];
        var chunk = from / PostingsFormat.BlockLength;
        run = new PlaceRun(sums, from, until - from, 0);
        if (from == until) return true;
        if (chunk != (until - 1) / PostingsFormat.BlockLength) return false;
        Unpack(chunk);
        if (from % PostingsFormat.BlockLength != 0) run = run with { Before = sums[from - 1] };
        return true;
    }

    /// <summary>Reads the positions of a document.</summary>
    /// <param name="document">Its place in the block.</param>
    /// <param name="into">Takes them: room for as many as its frequency.</param>
    public void Read(int document, Span<int> into)
    {
        var from = document == 0 ? 0 : ends[document - 1];
        var until = ends[document];
        var position = 0;
        for (var at = from; at < until;)
        {
            var chunk = at / PostingsFormat.BlockLength;
            Unpack(chunk);
            var behind = Math.Min(until, (chunk + 1) * PostingsFormat.BlockLength);
            // Sums begin with each chunk, those of the document before go on in the next.
            var added = position - (at % PostingsFormat.BlockLength == 0 ? 0 : sums[at - 1]);
            for (; at < behind; at++)
            {
                position = sums[at] + added;
                if (position < 0) throw new IndexCorruptException(file!.Path, start, "a position above 2^31");
                into[at - from] = position;
            }
        }
    }

    private static int[] Ints(ScratchArrays? scratch, int length) => scratch?.Ints(length) ?? new int[length];

    private void Unpack(int chunk)
    {
        ref var word = ref unpacked[chunk >> 6];
        if ((word >> chunk & 1) != 0) return;
        word |= 1UL << chunk;
        var offset = chunkStarts[chunk];
        var target = sums.AsSpan(chunk * PostingsFormat.BlockLength);
        if (chunk < chunks)
        {
            var width = widths[chunk];
            PackedBlock.UnpackSums(width, file!.Read(start + offset, PackedBlock.SizeOf(width)), target);
            return;
        }

        var reader = file!.Reader(start + offset, length - offset);
        var sum = 0;
        for (var i = 0; i < total - chunks * PostingsFormat.BlockLength; i++) target[i] = sum += reader.ReadVarInt();
    }
}
