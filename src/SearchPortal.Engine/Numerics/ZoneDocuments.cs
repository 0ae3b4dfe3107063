using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>The documents of a set that lie in one zone of 256, as numbers inside the zone: loops over them have no branch that depends on the set.
/// Benchmark: <c>columns</c>.</summary>
internal static class ZoneDocuments
{
    /// <summary>Words of a set that a zone takes.</summary>
    public const int Words = 4;

    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Room = Words * 64 + Step;

    // So many are written at a time, whether there are so many or not: a word of a sparse set then takes one round.
    private const int Step = 4;

    /// <summary>Writes the numbers of the bits that are set.</summary>
    /// <param name="words">Up to four words of a set.</param>
    /// <param name="numbers">Takes the numbers, ascending: <see cref="Room"/>.</param>
    /// <returns>How many there are; what stands behind them means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Extract(ReadOnlySpan<ulong> words, Span<byte> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Length, Words);
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, Room);
        ref var target = ref MemoryMarshal.GetReference(numbers);
        var length = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var end = length + BitOperations.PopCount(word);
            for (var next = length; next < end; next += Step)
            {
                ref var four = ref Unsafe.Add(ref target, next);
                four = Lowest(i, ref word);
                Unsafe.Add(ref four, 1) = Lowest(i, ref word);
                Unsafe.Add(ref four, 2) = Lowest(i, ref word);
                Unsafe.Add(ref four, 3) = Lowest(i, ref word);
            }

            length = end;
        }

        return length;
    }

    /// <summary>Takes the lowest bit of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Lowest(int index, ref ulong word)
    {
        var number = (byte)((index << 6) + BitOperations.TrailingZeroCount(word));
        word &= word - 1;
        return number;
    }
}
