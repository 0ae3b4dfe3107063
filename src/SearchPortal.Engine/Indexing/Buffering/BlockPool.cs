namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>Blocks of memory that buffers take and give back. What documents take is so known exactly, is taken from the system once, and gives the garbage collector nothing to
/// move or to look through. A block holds what the last user left. Safe for many threads.</summary>
internal sealed class BlockPool
{
    /// <summary>Bits of an offset in a block.</summary>
    public const int OffsetBits = 15;

    /// <summary>Bytes of a block. A buffer has a few that are not full.</summary>
    public const int BlockLength = 1 << OffsetBits;

    private readonly Stack<byte[]> free = [];

    /// <summary>A block; its user gives it back by <see cref="Return"/>.</summary>
    public byte[] Rent()
    {
        lock (free)
        {
            if (free.TryPop(out var block)) return block;
        }

        return GC.AllocateUninitializedArray<byte>(BlockLength, pinned: true);
    }

    /// <summary>Takes blocks back that nobody uses any more.</summary>
    public void Return(ReadOnlySpan<byte[]> blocks)
    {
        lock (free)
        {
            foreach (var block in blocks) free.Push(block);
        }
    }

    /// <summary>Leaves the free blocks to the garbage collector.</summary>
    public void Trim()
    {
        lock (free) free.Clear();
    }
}
