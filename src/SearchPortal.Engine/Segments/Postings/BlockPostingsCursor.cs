using System.Buffers.Binary;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Reads the postings of a term from disk, a block at a time (<see cref="PostingsFormat"/>).</summary>
internal sealed class BlockPostingsCursor : PostingsCursor
{
    private readonly IndexFile postings;
    private readonly IndexFile? positions;
    private readonly TermEntry entry;
    private readonly int segmentDocuments;
    private readonly int blocks;
    private readonly long dataStart;
    private readonly int[] documents;
    private readonly int[] frequencies;
    private int[] occurrences = [];
    private int block = -1;
    private int inBlock;
    private int blockLength;

    // Positions are decoded only when asked for: these say how far that has come.
    private long nextPositionOffset;
    private long blockPositionsEnd;
    private int nextPositionIndex;
    private int decodedIndex = -1;

    public BlockPostingsCursor(IndexFile postings, IndexFile? positions, TermEntry entry, int segmentDocuments)
    {
        if ((uint)entry.DocumentFrequency > (uint)segmentDocuments) throw new IndexCorruptException(postings.Path, entry.Postings, $"a term has {entry.DocumentFrequency} documents of {segmentDocuments}");
        this.segmentDocuments = segmentDocuments;
        this.postings = postings;
        this.positions = positions;
        this.entry = entry;
        blocks = (entry.DocumentFrequency + PostingsFormat.BlockLength - 1) / PostingsFormat.BlockLength;
        dataStart = entry.Postings + (blocks > 1 ? (long)blocks * PostingsFormat.SkipEntryLength : 0);
        // Most terms of an index are in a few documents.
        documents = new int[Math.Min(PostingsFormat.BlockLength, entry.DocumentFrequency)];
        frequencies = new int[documents.Length];
    }

    public override int Frequency => frequencies[inBlock];

    public override ReadOnlySpan<int> Positions
    {
        get
        {
            if (positions is null || entry.PositionsLength == 0) return [];
            if (decodedIndex != inBlock) DecodePositions();
            return occurrences.AsSpan(0, Frequency);
        }
    }

    public override int Next()
    {
        if (Document == End) return End;
        if (++inBlock < blockLength) return Document = documents[inBlock];
        return block + 1 < blocks ? LoadBlock(block + 1) : Document = End;
    }

    public override int Advance(int target)
    {
        if (Document >= target) return Document;
        if (block < 0 || documents[blockLength - 1] < target)
        {
            var next = BlockWith(target);
            if (next == blocks) return Document = End;
            LoadBlock(next);
            if (documents[blockLength - 1] < target) return Document = End;
        }

        while (Document < target) Document = documents[++inBlock];
        return Document;
    }

    /// <summary>The first block behind this one that ends at a document or behind it; the number of blocks where there is none. Steps that double, then halves:
    /// most targets are near, and those that are not may be many blocks away.</summary>
    private int BlockWith(int target)
    {
        var low = block + 1;
        for (var step = 1; ; step *= 2)
        {
            var high = Math.Min(low + step - 1, blocks);
            if (high < blocks && LastDocument(high) < target)
            {
                low = high + 1;
                continue;
            }

            while (low < high)
            {
                var middle = (low + high) / 2;
                if (LastDocument(middle) < target) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }

    private int LastDocument(int index) =>
        blocks == 1 ? End - 1 : BinaryPrimitives.ReadInt32LittleEndian(SkipEntry(index));

    private ReadOnlySpan<byte> SkipEntry(int index) =>
        postings.Read(entry.Postings + (long)index * PostingsFormat.SkipEntryLength, PostingsFormat.SkipEntryLength);

    private int LoadBlock(int index)
    {
        long start = 0, end = entry.Postings + entry.PostingsLength - dataStart;
        long previous = -1;
        nextPositionOffset = entry.Positions;
        blockPositionsEnd = entry.Positions + entry.PositionsLength;
        if (blocks > 1)
        {
            var skip = SkipEntry(index);
            start = BinaryPrimitives.ReadUInt32LittleEndian(skip[4..]);
            nextPositionOffset += BinaryPrimitives.ReadInt64LittleEndian(skip[8..]);
            if (index + 1 < blocks)
            {
                var nextSkip = SkipEntry(index + 1);
                end = BinaryPrimitives.ReadUInt32LittleEndian(nextSkip[4..]);
                blockPositionsEnd = entry.Positions + BinaryPrimitives.ReadInt64LittleEndian(nextSkip[8..]);
            }

            if (index > 0) previous = LastDocument(index - 1);
        }

        var reader = postings.Reader(dataStart + start, end - start);
        blockLength = Math.Min(PostingsFormat.BlockLength, entry.DocumentFrequency - index * PostingsFormat.BlockLength);
        for (var i = 0; i < blockLength; i++)
        {
            var gapAndFlag = reader.ReadVarInt();
            previous += gapAndFlag >> 1;
            documents[i] = (int)previous;
            frequencies[i] = (gapAndFlag & 1) != 0 ? 1 : reader.ReadVarInt();
        }

        // Gaps are not negative: no document is above the last one.
        if (previous >= segmentDocuments) throw new IndexCorruptException(postings.Path, dataStart + start, $"document {previous} of {segmentDocuments}");

        // A block that ends before the target of Advance would never be left: damage that no checksum of accidents explains.
        if (blocks > 1 && previous != LastDocument(index)) throw new IndexCorruptException(postings.Path, dataStart + start, "a block does not end at the document that its skip entry names");
        block = index;
        inBlock = 0;
        nextPositionIndex = 0;
        decodedIndex = -1;
        return Document = documents[0];
    }

    private void DecodePositions()
    {
        var reader = positions!.Reader(nextPositionOffset, blockPositionsEnd - nextPositionOffset);
        for (; nextPositionIndex < inBlock; nextPositionIndex++)
        {
            for (var i = frequencies[nextPositionIndex]; i > 0; i--) reader.SkipVarInt();
        }

        var count = frequencies[inBlock];
        if (count > reader.Left) throw new IndexCorruptException(positions.Path, nextPositionOffset, $"{count} positions in {reader.Left} bytes");
        if (occurrences.Length < count) occurrences = new int[Math.Max(count, 16)];
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += reader.ReadVarInt();
            if (position < 0) throw new IndexCorruptException(positions.Path, nextPositionOffset, "a position above 2^31");
            occurrences[i] = position;
        }

        nextPositionOffset += reader.Position;
        nextPositionIndex = inBlock + 1;
        decodedIndex = inBlock;
    }
}
