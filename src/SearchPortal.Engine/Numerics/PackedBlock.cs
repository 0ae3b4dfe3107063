using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using static SearchPortal.Engine.Numerics.Constants;

namespace SearchPortal.Engine.Numerics;

/// <summary>Blocks of 128 numbers with the same few bits each.
/// <code>
/// number i lies in lane i mod 4 of 128-bit words: each of the four lanes is a stream of 32 numbers, low bits first
/// width w bits: 16 · w bytes
/// </code>
/// The four lanes are unpacked side by side, and each width has a loop of its own that the compiler made with the width in it: shifts and masks are constants.
/// Lemire, Boytsov: Decoding billions of integers per second through vectorization (2015).</summary>
internal static unsafe class PackedBlock
{
    /// <summary>Numbers of a block.</summary>
    public const int Length = 128;

    /// <summary>The most bits of a number.</summary>
    public const int MaxWidth = 32;

    private const int Lanes = 4;
    private const int Words = Length / Lanes;

    // A loop for each width, by width.
    private static readonly delegate*<ref byte, ref int, int, void>[] Unpackers =
    [
        &Unpack<N0>, &Unpack<N1>, &Unpack<N2>, &Unpack<N3>, &Unpack<N4>, &Unpack<N5>, &Unpack<N6>, &Unpack<N7>, &Unpack<N8>, &Unpack<N9>, &Unpack<N10>,
        &Unpack<N11>, &Unpack<N12>, &Unpack<N13>, &Unpack<N14>, &Unpack<N15>, &Unpack<N16>, &Unpack<N17>, &Unpack<N18>, &Unpack<N19>, &Unpack<N20>, &Unpack<N21>,
        &Unpack<N22>, &Unpack<N23>, &Unpack<N24>, &Unpack<N25>, &Unpack<N26>, &Unpack<N27>, &Unpack<N28>, &Unpack<N29>, &Unpack<N30>, &Unpack<N31>, &Unpack<N32>,
    ];

    private static readonly delegate*<ref byte, ref int, int, int, void>[] Summers =
    [
        &Sum<N0>, &Sum<N1>, &Sum<N2>, &Sum<N3>, &Sum<N4>, &Sum<N5>, &Sum<N6>, &Sum<N7>, &Sum<N8>, &Sum<N9>, &Sum<N10>, &Sum<N11>, &Sum<N12>, &Sum<N13>, &Sum<N14>, &Sum<N15>,
        &Sum<N16>, &Sum<N17>, &Sum<N18>, &Sum<N19>, &Sum<N20>, &Sum<N21>, &Sum<N22>, &Sum<N23>, &Sum<N24>, &Sum<N25>, &Sum<N26>, &Sum<N27>, &Sum<N28>, &Sum<N29>, &Sum<N30>,
        &Sum<N31>, &Sum<N32>,
    ];

    /// <summary>Bytes of a block.</summary>
    public static int SizeOf(int width) => Length / 8 * width;

    /// <summary>The fewest bits that hold each of some numbers, none of which is negative.</summary>
    public static int WidthOf(ReadOnlySpan<int> numbers)
    {
        uint all = 0;
        foreach (var number in numbers) all |= (uint)number;
        return MaxWidth - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Packs a block.</summary>
    /// <param name="width">Bits of each number, 0 to 32; enough for all.</param>
    /// <param name="numbers">128 numbers.</param>
    /// <param name="packed">Takes <see cref="SizeOf"/> bytes.</param>
    public static void Pack(int width, ReadOnlySpan<int> numbers, Span<byte> packed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)width, (uint)MaxWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, Length);
        var words = MemoryMarshal.Cast<byte, uint>(packed[..SizeOf(width)]);
        words.Clear();
        for (var i = 0; i < Length && width > 0; i++)
        {
            var bit = i / Lanes * width;
            var word = bit / 32 * Lanes + i % Lanes;
            words[word] |= (uint)numbers[i] << bit % 32;
            if (bit % 32 + width > 32) words[word + Lanes] |= (uint)numbers[i] >> 32 - bit % 32;
        }
    }

    /// <summary>Unpacks a block, and adds a number to each of its own.</summary>
    /// <param name="width">Bits of each number, 0 to 32.</param>
    /// <param name="packed">At least <see cref="SizeOf"/> bytes.</param>
    /// <param name="numbers">Takes 128 numbers.</param>
    /// <param name="added">What is added.</param>
    public static void Unpack(int width, ReadOnlySpan<byte> packed, Span<int> numbers, int added)
    {
        Check(width, packed, numbers);
        Unpackers[width](ref MemoryMarshal.GetReference(packed), ref MemoryMarshal.GetReference(numbers), added);
    }

    /// <summary>Unpacks a block of gaps: each number is the one before it, plus its gap, plus 1.</summary>
    /// <param name="width">Bits of each gap, 0 to 32.</param>
    /// <param name="packed">At least <see cref="SizeOf"/> bytes.</param>
    /// <param name="numbers">Takes 128 numbers.</param>
    /// <param name="before">The number before the first.</param>
    public static void UnpackGaps(int width, ReadOnlySpan<byte> packed, Span<int> numbers, int before)
    {
        Check(width, packed, numbers);
        Summers[width](ref MemoryMarshal.GetReference(packed), ref MemoryMarshal.GetReference(numbers), before, 1);
    }

    /// <summary>Unpacks a block, and adds its numbers up: each becomes the sum of all until then.</summary>
    /// <param name="width">Bits of each number, 0 to 32.</param>
    /// <param name="packed">At least <see cref="SizeOf"/> bytes.</param>
    /// <param name="sums">Takes 128 sums. They may go around.</param>
    public static void UnpackSums(int width, ReadOnlySpan<byte> packed, Span<int> sums)
    {
        Check(width, packed, sums);
        Summers[width](ref MemoryMarshal.GetReference(packed), ref MemoryMarshal.GetReference(sums), 0, 0);
    }

    private static void Check(int width, ReadOnlySpan<byte> packed, Span<int> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)width, (uint)MaxWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(packed.Length, SizeOf(width));
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, Length);
    }

    private static void Unpack<TWidth>(ref byte packed, ref int numbers, int added) where TWidth : struct, IConstant
    {
        var more = Vector128.Create(added);
        UnpackEight<TWidth, N0>(ref packed, ref numbers, more);
        UnpackEight<TWidth, N8>(ref packed, ref numbers, more);
        UnpackEight<TWidth, N16>(ref packed, ref numbers, more);
        UnpackEight<TWidth, N24>(ref packed, ref numbers, more);
    }

    private static void Sum<TWidth>(ref byte packed, ref int numbers, int before, int added) where TWidth : struct, IConstant
    {
        var last = Vector128.Create(before);
        var more = Vector128.Create(added);
        last = SumEight<TWidth, N0>(ref packed, ref numbers, last, more);
        last = SumEight<TWidth, N8>(ref packed, ref numbers, last, more);
        last = SumEight<TWidth, N16>(ref packed, ref numbers, last, more);
        SumEight<TWidth, N24>(ref packed, ref numbers, last, more);
    }

    // Eight words at a time: the compiler stops putting methods into one another where one grows too large. No tiers: a first search must not be slow.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void UnpackEight<TWidth, TFirst>(ref byte packed, ref int numbers, Vector128<int> added)
        where TWidth : struct, IConstant
        where TFirst : struct, IConstant
    {
        Store(Word<TWidth>(ref packed, TFirst.Value) + added, ref numbers, TFirst.Value);
        Store(Word<TWidth>(ref packed, TFirst.Value + 1) + added, ref numbers, TFirst.Value + 1);
        Store(Word<TWidth>(ref packed, TFirst.Value + 2) + added, ref numbers, TFirst.Value + 2);
        Store(Word<TWidth>(ref packed, TFirst.Value + 3) + added, ref numbers, TFirst.Value + 3);
        Store(Word<TWidth>(ref packed, TFirst.Value + 4) + added, ref numbers, TFirst.Value + 4);
        Store(Word<TWidth>(ref packed, TFirst.Value + 5) + added, ref numbers, TFirst.Value + 5);
        Store(Word<TWidth>(ref packed, TFirst.Value + 6) + added, ref numbers, TFirst.Value + 6);
        Store(Word<TWidth>(ref packed, TFirst.Value + 7) + added, ref numbers, TFirst.Value + 7);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static Vector128<int> SumEight<TWidth, TFirst>(ref byte packed, ref int numbers, Vector128<int> last, Vector128<int> added)
        where TWidth : struct, IConstant
        where TFirst : struct, IConstant
    {
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value) + added, last, ref numbers, TFirst.Value);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 1) + added, last, ref numbers, TFirst.Value + 1);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 2) + added, last, ref numbers, TFirst.Value + 2);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 3) + added, last, ref numbers, TFirst.Value + 3);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 4) + added, last, ref numbers, TFirst.Value + 4);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 5) + added, last, ref numbers, TFirst.Value + 5);
        last = StoreSums(Word<TWidth>(ref packed, TFirst.Value + 6) + added, last, ref numbers, TFirst.Value + 6);
        return StoreSums(Word<TWidth>(ref packed, TFirst.Value + 7) + added, last, ref numbers, TFirst.Value + 7);
    }

    /// <summary>The four numbers with one place in their lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Word<TWidth>(ref byte packed, int place) where TWidth : struct, IConstant
    {
        if (TWidth.Value == 0) return Vector128<int>.Zero;
        var bit = place * TWidth.Value;
        var shift = bit % 32;
        ref var words = ref Unsafe.Add(ref packed, bit / 32 * 16);
        var word = Unsafe.ReadUnaligned<Vector128<uint>>(ref words);
        if (shift != 0) word = Vector128.ShiftRightLogical(word, shift);
        if (shift + TWidth.Value > 32) word |= Vector128.ShiftLeft(Unsafe.ReadUnaligned<Vector128<uint>>(ref Unsafe.Add(ref words, 16)), 32 - shift);
        if (shift + TWidth.Value != 32) word &= Vector128.Create((uint)((1UL << TWidth.Value) - 1));
        return word.AsInt32();
    }

    /// <summary>Adds up four numbers, from the last sum on.</summary>
    /// <returns>The last of the four, in all lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> StoreSums(Vector128<int> four, Vector128<int> last, ref int numbers, int place)
    {
        // A place outside of a vector is 0 where it is shuffled.
        var sums = four;
        sums += Vector128.Shuffle(sums, Vector128.Create(4, 0, 1, 2));
        sums += Vector128.Shuffle(sums, Vector128.Create(4, 4, 0, 1));
        sums += last;
        Store(sums, ref numbers, place);
        return Vector128.Shuffle(sums, Vector128.Create(3, 3, 3, 3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<int> four, ref int numbers, int place) => four.StoreUnsafe(ref Unsafe.Add(ref numbers, place * Lanes));
}
