using System.Buffers.Binary;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>The documents and impacts of a term on disk (<see cref="PostingsFormat"/>), block by block and in any order.</summary>
internal sealed class PostingsList
{
    // Gaps of more bits might add up to more than a number holds; then they are looked at one by one.
    private const int SafeWidth = 24;

    private readonly IndexFile postings;
    private readonly IndexFile positions;
    private readonly int segmentDocuments;
    private readonly long lasts;
    private readonly long starts;
    private readonly long positionStarts;
    private readonly long widths;
    private readonly long impacts;
    private readonly long rangeImpacts;
    private readonly long data;
    private readonly int fullBlocks;

    /// <param name="postings">The file of documents.</param>
    /// <param name="positions">The file of positions.</param>
    /// <param name="entry">What the dictionary knows of the term.</param>
    /// <param name="segmentDocuments">Documents of the segment.</param>
    /// <exception cref="IndexCorruptException">The entry or the term's table can't be.</exception>
    public PostingsList(IndexFile postings, IndexFile positions, in TermEntry entry, int segmentDocuments)
    {
        if ((uint)entry.DocumentFrequency > (uint)segmentDocuments) throw new IndexCorruptException(postings.Path, entry.Postings, $"a term has {entry.DocumentFrequency} documents of {segmentDocuments}");
        this.postings = postings;
        this.positions = positions;
        this.segmentDocuments = segmentDocuments;
        Entry = entry;
        Blocks = (entry.DocumentFrequency + PostingsFormat.BlockLength - 1) / PostingsFormat.BlockLength;
        fullBlocks = entry.DocumentFrequency / PostingsFormat.BlockLength;
        data = entry.Postings;
        if (fullBlocks == 0) return;
        var flags = postings.Read(data, 1)[0];
        lasts = data + 1;
        starts = lasts + Blocks * (long)sizeof(uint);
        positionStarts = starts + Blocks * (long)sizeof(uint);
        widths = positionStarts + Blocks * (long)sizeof(uint);
        data = widths + fullBlocks * 2L;
        if ((flags & PostingsFormat.HasImpacts) == 0) return;
        impacts = data;
        data += Blocks;
        if ((flags & PostingsFormat.HasRangeImpacts) == 0) return;
        rangeImpacts = data;
        data += PostingsFormat.RangesOf(segmentDocuments);
    }

    public TermEntry Entry { get; }

    public int Blocks { get; }

    /// <summary>Whether blocks have impacts.</summary>
    public bool HasImpacts => impacts > 0;

    /// <summary>Whether ranges have impacts.</summary>
    public bool HasRangeImpacts => rangeImpacts > 0;

    /// <summary>The impacts of blocks, where there are any; valid as long as the segment is held.</summary>
    public ReadOnlySpan<byte> BlockImpacts => postings.Read(impacts, Blocks);

    /// <summary>The impacts of ranges, where there are any.</summary>
    public ReadOnlySpan<byte> RangeImpacts => postings.Read(rangeImpacts, PostingsFormat.RangesOf(segmentDocuments));

    /// <summary>Documents of a block.</summary>
    public int LengthOf(int block) => Math.Min(PostingsFormat.BlockLength, Entry.DocumentFrequency - block * PostingsFormat.BlockLength);

    /// <summary>The last document of each block; none where there is one block, which has no table.</summary>
    public ReadOnlySpan<int> LastDocuments => fullBlocks == 0 ? [] : postings.ReadArray<int>(lasts, Blocks);

    /// <summary>Reads the documents of a block.</summary>
    /// <param name="block">Its number.</param>
    /// <param name="documents">Takes them: room for 128.</param>
    /// <param name="frequencies">Takes the frequencies where they lie between the documents: those of a block that is not full. Room for 128.</param>
    /// <returns>How many there are.</returns>
    public int ReadDocuments(int block, Span<int> documents, Span<int> frequencies)
    {
        var before = block == 0 ? -1 : LastDocument(block - 1);
        var start = StartOf(block);
        var length = LengthOf(block);
        // Documents are used without another look: each must be one of the segment.
        if (before < -1 || before >= segmentDocuments) throw new IndexCorruptException(postings.Path, lasts, $"a block ends at document {before} of {segmentDocuments}");
        if (block < fullBlocks)
        {
            var width = WidthAt(widths + block);
            PackedBlock.UnpackGaps(width, postings.Read(start, PackedBlock.SizeOf(width)), documents, before);
            if (width > SafeWidth) CheckAscending(documents, before, start);
        }
        else
        {
            ReadVarInts(postings.Reader(start, Entry.Postings + Entry.PostingsLength - start), before, documents[..length], frequencies);
        }

        var last = documents[length - 1];
        if ((uint)last >= (uint)segmentDocuments) throw new IndexCorruptException(postings.Path, start, $"document {last} of {segmentDocuments}");
        // A block that ends before the target of a search would never be left: damage that no checksum of accidents explains.
        if (fullBlocks > 0 && last != LastDocument(block)) throw new IndexCorruptException(postings.Path, start, "a block does not end at the document that its table names");
        return length;
    }

    /// <summary>Adds the documents of some blocks to a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="from">The first of these blocks.</param>
    /// <param name="until">The first that is not one of them.</param>
    /// <param name="documents">Room for 128.</param>
    /// <param name="frequencies">Room for 128.</param>
    public void AddTo(DocumentBits set, int from, int until, Span<int> documents, Span<int> frequencies)
    {
        for (var block = from; block < until; block++)
        {
            var length = ReadDocuments(block, documents, frequencies);
            set.Add(documents[..length]);
        }
    }

    /// <summary>Reads the frequencies of a full block; those of others come with the documents.</summary>
    /// <returns>Whether they were read here.</returns>
    public bool ReadFrequencies(int block, Span<int> frequencies)
    {
        if (block >= fullBlocks) return false;
        var start = StartOf(block) + PackedBlock.SizeOf(WidthAt(widths + block));
        var width = WidthAt(widths + fullBlocks + block);
        PackedBlock.Unpack(width, postings.Read(start, PackedBlock.SizeOf(width)), frequencies, 1);
        return true;
    }

    /// <summary>Where the positions of a block are, and how many bytes.</summary>
    public (IndexFile File, long Start, long Length) PositionsOf(int block)
    {
        var start = PositionsStart(block);
        return (positions, start, PositionsStart(block + 1) - start);
    }

    private long PositionsStart(int block) =>
        block == Blocks ? Entry.Positions + Entry.PositionsLength : Entry.Positions + (fullBlocks == 0 ? 0 : postings.ReadUInt32(positionStarts + block * (long)sizeof(uint)));

    private long StartOf(int block) => fullBlocks == 0 ? data : data + postings.ReadUInt32(starts + block * (long)sizeof(uint));

    private int LastDocument(int block) => BinaryPrimitives.ReadInt32LittleEndian(postings.Read(lasts + block * (long)sizeof(int), sizeof(int)));

    private int WidthAt(long offset)
    {
        var width = postings.Read(offset, 1)[0];
        return width <= PackedBlock.MaxWidth ? width : throw new IndexCorruptException(postings.Path, offset, $"numbers of {width} bits");
    }

    private void ReadVarInts(ByteReader reader, long before, Span<int> documents, Span<int> frequencies)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            var gapAndFlag = reader.ReadVarInt();
            if (gapAndFlag >> 1 == 0) throw new IndexCorruptException(postings.Path, Entry.Postings, $"document {before} twice");
            before += gapAndFlag >> 1;
            documents[i] = (int)Math.Min(before, int.MaxValue);
            frequencies[i] = (gapAndFlag & 1) != 0 ? 1 : reader.ReadVarInt();
        }
    }

    private void CheckAscending(ReadOnlySpan<int> documents, int before, long start)
    {
        foreach (var document in documents)
        {
            if (document <= before) throw new IndexCorruptException(postings.Path, start, $"document {document} after {before}");
            before = document;
        }
    }
}
