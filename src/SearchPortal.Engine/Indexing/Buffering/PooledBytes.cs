using System.Buffers.Binary;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>Runs of bytes in blocks of a pool. A run has an address and lies in one block; it is never given back alone.</summary>
internal sealed class PooledBytes(BlockPool pool)
{
    private const int LengthBytes = sizeof(int);
    private const int OffsetMask = BlockPool.BlockLength - 1;

    private byte[][] blocks = new byte[4][];
    private int count;
    private int used = BlockPool.BlockLength;

    /// <summary>Bytes of all runs, with what was left over at the ends of blocks.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes a run of bytes, more than none, and returns its address. The bytes are what they happen to be.</summary>
    public int Take(int length)
    {
        if (length > BlockPool.BlockLength - used) StartBlock(length);
        var address = (count - 1) << BlockPool.OffsetBits | used;
        used += length;
        Bytes += length;
        return address;
    }

    /// <summary>The rest of the block that an address is in.</summary>
    public Span<byte> From(int address) => blocks[address >> BlockPool.OffsetBits].AsSpan(address & OffsetMask);

    /// <summary>Keeps bytes with their number; <see cref="Read"/> finds them by the address that is returned.</summary>
    public int Store(ReadOnlySpan<byte> bytes)
    {
        var address = Take(LengthBytes + bytes.Length);
        var run = From(address);
        BinaryPrimitives.WriteInt32LittleEndian(run, bytes.Length);
        bytes.CopyTo(run[LengthBytes..]);
        return address;
    }

    /// <summary>Bytes that were stored.</summary>
    public ReadOnlySpan<byte> Read(int address)
    {
        var run = From(address);
        return run.Slice(LengthBytes, BinaryPrimitives.ReadInt32LittleEndian(run));
    }

    /// <summary>Gives all blocks back; all that is here is gone.</summary>
    public void Clear()
    {
        // A run that is longer than a block has an array of its own, which no other can use.
        foreach (var block in blocks.AsSpan(0, count))
        {
            if (block.Length == BlockPool.BlockLength) pool.Return([block]);
        }

        blocks = [];
        count = 0;
        used = BlockPool.BlockLength;
        Bytes = 0;
    }

    private void StartBlock(int length)
    {
        // An address has 31 bits. Buffers are written long before; one document that needs so much can't be taken.
        if (count == 1 << 31 - BlockPool.OffsetBits) throw new InvalidOperationException("the documents in memory take more than 2 GB of one buffer: give smaller documents");
        if (count > 0) Bytes += Math.Max(0, blocks[count - 1].Length - used);
        if (count == blocks.Length) Array.Resize(ref blocks, Math.Max(4, count * 2));
        blocks[count++] = length > BlockPool.BlockLength ? new byte[length] : pool.Rent();
        used = 0;
    }
}
