using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Writes the positions of one block of documents after the other (<see cref="PostingsFormat"/>).</summary>
internal sealed class PositionsWriter(Disk disk, string folder) : IDisposable
{
    private readonly IndexFileWriter file = new(disk, Path.Combine(folder, PostingsFormat.PositionsFile), PostingsFormat.PositionsKind);
    private readonly ByteBuffer widths = new();
    private readonly ByteBuffer chunks = new();
    private readonly int[] gaps = new int[PostingsFormat.BlockLength];
    private readonly byte[] packed = new byte[PackedBlock.SizeOf(PackedBlock.MaxWidth)];
    private int inChunk;

    /// <summary>Where the next block begins.</summary>
    public long Position => file.Position;

    /// <summary>Adds the positions of a document; ascending.</summary>
    public void Add(ReadOnlySpan<int> places)
    {
        var previous = 0;
        foreach (var position in places)
        {
            gaps[inChunk] = position - previous;
            previous = position;
            if (++inChunk == gaps.Length) FinishChunk();
        }
    }

    /// <summary>Writes what was added since the block before.</summary>
    public void FinishBlock()
    {
        file.WriteBytes(widths.Written);
        file.WriteBytes(chunks.Written);
        foreach (var gap in gaps.AsSpan(0, inChunk)) file.WriteVarInt((ulong)gap);
        widths.Clear();
        chunks.Clear();
        inChunk = 0;
    }

    public void Complete() => file.Complete();

    public void Dispose() => file.Dispose();

    private void FinishChunk()
    {
        var width = PackedBlock.WidthOf(gaps);
        PackedBlock.Pack(width, gaps, packed);
        widths.WriteByte((byte)width);
        chunks.WriteBytes(packed.AsSpan(0, PackedBlock.SizeOf(width)));
        inChunk = 0;
    }
}
