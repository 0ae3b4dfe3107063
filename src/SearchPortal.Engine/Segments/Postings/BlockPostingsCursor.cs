using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Walks the postings of a term on disk, a block at a time (<see cref="PostingsFormat"/>).</summary>
/// <param name="list">The term's postings.</param>
/// <param name="scratch">Arrays for as long as the cursor is used; null for arrays of its own.</param>
internal sealed class BlockPostingsCursor(PostingsList list, ScratchArrays? scratch = null) : PostingsCursor
{
    // So many documents are compared at once; behind a block's last one there are as many that are above all.
    private static readonly int Lanes = Vector256<int>.Count;

    private int[] documents = [];
    private int[] frequencies = [];
    private PositionsBlock? positions;
    private int[] occurrences = [];
    private int block = -1;
    private int inBlock;
    private int blockLength;
    private bool hasFrequencies;
    private bool hasPositions;
    private int decodedIndex = -1;

    /// <summary>The term's postings.</summary>
    public PostingsList List => list;

    public override int DocumentFrequency => list.Entry.DocumentFrequency;

    public override int Frequency
    {
        get
        {
            if (!hasFrequencies) ReadFrequencies();
            return frequencies[inBlock];
        }
    }

    public override ReadOnlySpan<int> Positions
    {
        get
        {
            if (list.Entry.PositionsLength == 0) return [];
            var count = Frequency;
            if (decodedIndex != inBlock) DecodePositions(count);
            return occurrences.AsSpan(0, count);
        }
    }

    /// <summary>The positions in <see cref="PostingsCursor.Document"/> where they lie, see <see cref="PositionsBlock.TryRun"/>.</summary>
    public bool TryRun(out PlaceRun run)
    {
        run = default;
        if (list.Entry.PositionsLength == 0) return false;
        if (!hasPositions) OpenPositions();
        return positions!.TryRun(inBlock, out run);
    }

    public override int Next()
    {
        if (Document == End) return End;
        if (++inBlock < blockLength) return Document = documents[inBlock];
        return block + 1 < list.Blocks ? LoadBlock(block + 1) : Document = End;
    }

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        if (block < 0 || documents[blockLength - 1] < target)
        {
            var next = BlockWith(target);
            if (next == list.Blocks) return Document = End;
            LoadBlock(next);
            if (documents[blockLength - 1] < target) return Document = End;
        }

        inBlock = PlaceOf(target, inBlock);
        return Document = documents[inBlock];
    }

    /// <summary>The place of the first document of the block that is not below a target; the block has one.</summary>
    private int PlaceOf(int target, int from)
    {
        var sought = Vector256.Create(target);
        ref var first = ref MemoryMarshal.GetArrayDataReference(documents);
        while (true)
        {
            var below = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)from), sought).ExtractMostSignificantBits();
            var count = BitOperations.PopCount(below);
            if (count < Lanes) return from + count;
            from += Lanes;
        }
    }

    /// <summary>The first block behind this one that ends at a document or behind it; the number of blocks where there is none. Steps that double, then halves:
    /// most targets are near, and those that are not may be many blocks away.</summary>
    private int BlockWith(int target)
    {
        var lasts = list.LastDocuments;
        var low = block + 1;
        // A term of one block has no table.
        if (lasts.Length == 0 || low == lasts.Length) return low;
        var step = 1;
        while (low + step - 1 < lasts.Length && lasts[low + step - 1] < target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step - 1, lasts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lasts[middle] < target) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int LoadBlock(int index)
    {
        if (documents.Length == 0)
        {
            // Most terms of an index are in a few documents.
            documents = scratch?.Ints(PostingsFormat.BlockLength + Lanes) ?? new int[list.LengthOf(0) + Lanes];
            frequencies = scratch?.Ints(PostingsFormat.BlockLength) ?? new int[list.LengthOf(0)];
        }

        blockLength = list.ReadDocuments(index, documents, frequencies);
        documents.AsSpan(blockLength, Lanes).Fill(End);
        block = index;
        inBlock = 0;
        hasFrequencies = hasPositions = false;
        decodedIndex = -1;
        return Document = documents[0];
    }

    private void ReadFrequencies()
    {
        list.ReadFrequencies(block, frequencies);
        hasFrequencies = true;
    }

    private void OpenPositions()
    {
        if (!hasFrequencies) ReadFrequencies();
        (positions ??= new PositionsBlock(scratch)).Open(list.PositionsOf(block), frequencies.AsSpan(0, blockLength));
        hasPositions = true;
    }

    private void DecodePositions(int count)
    {
        if (occurrences.Length < count) occurrences = scratch?.Ints(Math.Max(count, 16)) ?? new int[Math.Max(count, 16)];
        if (!hasPositions) OpenPositions();
        positions!.Read(inBlock, occurrences);
        decodedIndex = inBlock;
    }
}
