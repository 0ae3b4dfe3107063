using System.Runtime.InteropServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Writes the postings and positions of one term after the other (<see cref="PostingsFormat"/>).</summary>
/// <param name="disk">Where they are written.</param>
/// <param name="folder">The segment's folder.</param>
/// <param name="segmentDocuments">Documents of the segment.</param>
internal sealed class PostingsWriter(Disk disk, string folder, int segmentDocuments) : IDisposable
{
    private readonly IndexFileWriter postings = new(disk, Path.Combine(folder, PostingsFormat.PostingsFile), PostingsFormat.PostingsKind);
    private readonly PositionsWriter positions = new(disk, folder);
    private readonly ByteBuffer data = new();
    private readonly BlockTable table = new();
    private readonly ImpactsWriter impacts = new(segmentDocuments);
    private readonly int[] documents = new int[PostingsFormat.BlockLength];
    private readonly int[] frequencies = new int[PostingsFormat.BlockLength];
    private readonly byte[] packed = new byte[PackedBlock.SizeOf(PackedBlock.MaxWidth)];
    private int inBlock;
    private int beforeBlock = -1;
    private int count;
    private long occurrences;
    private long termPositions;

    /// <summary>Begins a field.</summary>
    /// <param name="codes">Its length codes, by document; null where it has none, and so no impacts.</param>
    /// <returns>The average length that impacts are of; 0 where there are none.</returns>
    public int StartField(byte[]? codes) => impacts.StartField(codes);

    public void StartTerm()
    {
        data.Clear();
        table.Clear();
        impacts.StartTerm();
        termPositions = positions.Position;
        inBlock = 0;
        beforeBlock = -1;
        count = 0;
        occurrences = 0;
    }

    /// <summary>Adds a document; ascending. <paramref name="places"/> may be empty for a field without positions.</summary>
    public void Add(int document, int frequency, ReadOnlySpan<int> places)
    {
        documents[inBlock] = document;
        frequencies[inBlock] = frequency;
        positions.Add(places);
        count++;
        occurrences += frequency;
        if (++inBlock == PostingsFormat.BlockLength) FinishBlock();
    }

    public TermEntry FinishTerm()
    {
        var start = postings.Position;
        if (count < PostingsFormat.BlockLength)
        {
            AppendVarInts();
            positions.FinishBlock();
        }
        else
        {
            if (inBlock > 0) FinishBlock();
            var ranges = impacts.Exist && PostingsFormat.IsDense(count, segmentDocuments);
            postings.WriteByte((byte)((impacts.Exist ? PostingsFormat.HasImpacts : 0) | (ranges ? PostingsFormat.HasRangeImpacts : 0)));
            table.WriteTo(postings);
            if (impacts.Exist) impacts.WriteTo(postings, ranges);
        }

        postings.WriteBytes(data.Written);
        return new TermEntry(count, occurrences, start, postings.Position - start, termPositions, positions.Position - termPositions);
    }

    public void Complete()
    {
        postings.Complete();
        positions.Complete();
    }

    public void Dispose()
    {
        postings.Dispose();
        positions.Dispose();
    }

    private void FinishBlock()
    {
        var (start, positionsStart) = (checked((uint)data.Length), checked((uint)(positions.Position - termPositions)));
        var last = documents[inBlock - 1];
        impacts.AddBlock(documents.AsSpan(0, inBlock), frequencies.AsSpan(0, inBlock));
        if (inBlock == PostingsFormat.BlockLength)
        {
            for (var i = inBlock - 1; i > 0; i--) documents[i] -= documents[i - 1] + 1;
            documents[0] -= beforeBlock + 1;
            foreach (ref var frequency in frequencies.AsSpan()) frequency--;
            table.AddWidths(AppendPacked(documents), AppendPacked(frequencies));
        }
        else
        {
            AppendVarInts();
        }

        table.AddBlock((uint)last, start, positionsStart);
        positions.FinishBlock();
        beforeBlock = last;
        inBlock = 0;
    }

    private byte AppendPacked(ReadOnlySpan<int> numbers)
    {
        var width = PackedBlock.WidthOf(numbers);
        PackedBlock.Pack(width, numbers, packed);
        data.WriteBytes(packed.AsSpan(0, PackedBlock.SizeOf(width)));
        return (byte)width;
    }

    private void AppendVarInts()
    {
        var previous = beforeBlock;
        for (var i = 0; i < inBlock; i++)
        {
            data.WriteVarInt((ulong)(documents[i] - previous) << 1 | (frequencies[i] == 1 ? 1u : 0u));
            if (frequencies[i] != 1) data.WriteVarInt((ulong)frequencies[i]);
            previous = documents[i];
        }
    }

    /// <summary>The columns of the table before a term's blocks.</summary>
    private sealed class BlockTable
    {
        private readonly List<uint> lasts = [];
        private readonly List<uint> starts = [];
        private readonly List<uint> positionStarts = [];
        private readonly List<byte> gapWidths = [];
        private readonly List<byte> frequencyWidths = [];

        public void Clear()
        {
            lasts.Clear();
            starts.Clear();
            positionStarts.Clear();
            gapWidths.Clear();
            frequencyWidths.Clear();
        }

        public void AddBlock(uint last, uint start, uint positionsStart)
        {
            lasts.Add(last);
            starts.Add(start);
            positionStarts.Add(positionsStart);
        }

        public void AddWidths(byte gap, byte frequency)
        {
            gapWidths.Add(gap);
            frequencyWidths.Add(frequency);
        }

        public void WriteTo(IndexFileWriter file)
        {
            foreach (var column in (List<uint>[])[lasts, starts, positionStarts])
            {
                foreach (var number in column) file.WriteUInt32(number);
            }

            file.WriteBytes(CollectionsMarshal.AsSpan(gapWidths));
            file.WriteBytes(CollectionsMarshal.AsSpan(frequencyWidths));
        }
    }
}
