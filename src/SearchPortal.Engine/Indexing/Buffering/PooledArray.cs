using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>An array in blocks of a pool. It grows without being copied.</summary>
/// <typeparam name="T">Of a power of two bytes, so that whole ones fill a block.</typeparam>
internal sealed class PooledArray<T>(BlockPool pool) where T : unmanaged
{
    private byte[][] blocks = new byte[4][];
    private int rented;

    private static int PerBlock => BlockPool.BlockLength / Unsafe.SizeOf<T>();

    /// <summary>Elements that are in use.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes of the elements in use.</summary>
    public long Bytes => (long)Length * Unsafe.SizeOf<T>();

    /// <summary>An element.</summary>
    public ref T this[int index] => ref MemoryMarshal.Cast<byte, T>(blocks[index / PerBlock].AsSpan())[index % PerBlock];

    /// <summary>Makes it longer; what is new is zero.</summary>
    public void Grow(int length)
    {
        while (rented * PerBlock < length)
        {
            if (rented == blocks.Length) Array.Resize(ref blocks, rented * 2);
            blocks[rented++] = pool.Rent();
        }

        for (var index = Length; index < length;)
        {
            var part = Math.Min(length - index, PerBlock - index % PerBlock);
            MemoryMarshal.Cast<byte, T>(blocks[index / PerBlock].AsSpan()).Slice(index % PerBlock, part).Clear();
            index += part;
        }

        Length = length;
    }

    /// <summary>Gives all blocks back; all that is here is gone.</summary>
    public void Clear()
    {
        pool.Return(blocks.AsSpan(0, rented));
        blocks = new byte[4][];
        rented = 0;
        Length = 0;
    }
}
