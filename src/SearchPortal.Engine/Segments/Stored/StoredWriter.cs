using System.IO.Compression;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Stored;

/// <summary>Writes stored bytes, document after document (<see cref="StoredFormat"/>).</summary>
internal sealed class StoredWriter(Disk disk, string folder) : IDisposable
{
    private readonly IndexFileWriter file = new(disk, Path.Combine(folder, StoredFormat.FileName), StoredFormat.Kind);
    private readonly List<(long Offset, int FirstDocument, int Length)> blocks = [];
    private readonly ByteBuffer block = new(StoredFormat.BlockLength * 2);
    private byte[] compressed = [];
    private int documents;
    private int blockFirst;

    public void Add(ReadOnlySpan<byte> stored)
    {
        block.WriteVarInt((ulong)stored.Length);
        block.WriteBytes(stored);
        documents++;
        if (block.Length >= StoredFormat.BlockLength) FlushBlock();
    }

    /// <summary>Whether documents were added that no block holds yet.</summary>
    public bool HasOpenBlock => block.Length > 0;

    /// <summary>Adds the documents of a block of another segment, without looking into it.</summary>
    public void AddBlock(in CompressedBlock copied)
    {
        if (HasOpenBlock) FlushBlock();
        blocks.Add((file.Position, documents, copied.Length));
        file.WriteBytes(copied.Bytes);
        documents += copied.Documents;
        blockFirst = documents;
    }

    public void Complete()
    {
        if (block.Length > 0) FlushBlock();
        var end = file.Position;
        file.Align();
        var table = file.Position;
        foreach (var (offset, firstDocument, length) in blocks) WriteEntry(offset, firstDocument, length);
        WriteEntry(end, documents, 0);
        file.WriteInt64(table);
        file.WriteInt64(blocks.Count);
        file.Complete();
    }

    public void Dispose() => file.Dispose();

    private void WriteEntry(long offset, int firstDocument, int length)
    {
        file.WriteInt64(offset);
        file.WriteUInt32((uint)firstDocument);
        file.WriteUInt32((uint)length);
    }

    private void FlushBlock()
    {
        var bound = BrotliEncoder.GetMaxCompressedLength(block.Length);
        if (compressed.Length < bound) compressed = new byte[bound];
        if (!BrotliEncoder.TryCompress(block.Written, compressed, out var written, StoredFormat.Quality, StoredFormat.Window))
            throw new InvalidOperationException($"Brotli needs more than its bound of {bound} bytes for {block.Length}");
        blocks.Add((file.Position, blockFirst, block.Length));
        file.WriteBytes(compressed.AsSpan(0, written));
        block.Clear();
        blockFirst = documents;
    }
}
