using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>Packed blocks against the numbers that went in.</summary>
public sealed class PackedBlockTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, PackedBlock.MaxWidth)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_was_packed_comes_out_again(int width)
    {
        var numbers = Numbers(width, seed: 1);
        var packed = new byte[PackedBlock.SizeOf(width)];
        PackedBlock.Pack(width, numbers, packed);

        var unpacked = new int[PackedBlock.Length];
        PackedBlock.Unpack(width, packed, unpacked, added: 0);
        unpacked.ShouldBe(numbers);
        PackedBlock.Unpack(width, packed, unpacked, added: 7);
        unpacked.ShouldBe(numbers.Select(number => unchecked(number + 7)));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gaps_add_up(int width)
    {
        var gaps = Numbers(width, seed: 2);
        var packed = new byte[PackedBlock.SizeOf(width)];
        PackedBlock.Pack(width, gaps, packed);

        var numbers = new int[PackedBlock.Length];
        PackedBlock.UnpackGaps(width, packed, numbers, before: -1);
        var sum = -1;
        foreach (var (gap, number) in gaps.Zip(numbers)) number.ShouldBe(sum = unchecked(sum + gap + 1));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_are_summed(int width)
    {
        var numbers = Numbers(width, seed: 4);
        var packed = new byte[PackedBlock.SizeOf(width)];
        PackedBlock.Pack(width, numbers, packed);

        var sums = new int[PackedBlock.Length];
        PackedBlock.UnpackSums(width, packed, sums);
        var sum = 0;
        foreach (var (number, until) in numbers.Zip(sums)) until.ShouldBe(sum = unchecked(sum + number));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_width_of_a_block_is_that_of_its_largest_number(int width) => PackedBlock.WidthOf(Numbers(width, seed: 3)).ShouldBe(width);

    [Fact]
    public void A_block_that_is_too_short_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => PackedBlock.Unpack(7, new byte[PackedBlock.SizeOf(7) - 1], new int[PackedBlock.Length], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => PackedBlock.UnpackGaps(7, new byte[PackedBlock.SizeOf(7)], new int[PackedBlock.Length - 1], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => PackedBlock.Unpack(33, new byte[1_000], new int[PackedBlock.Length], 0));
    }

    // One of them has all bits.
    private static int[] Numbers(int width, int seed)
    {
        var random = new Random(seed);
        var most = width == 0 ? 0 : (int)((1L << width) - 1);
        var numbers = Enumerable.Range(0, PackedBlock.Length).Select(_ => (int)random.NextInt64(0, most + 1L)).ToArray();
        numbers[random.Next(numbers.Length)] = most;
        return numbers;
    }
}
