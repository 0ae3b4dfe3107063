using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>What the counting loops do with numbers that no sound file holds; their counts are compared in the tests of columns.</summary>
public sealed class OrdinalCountsTests
{
    private readonly int[] counts = new int[4];
    private readonly byte[] flat = new byte[OrdinalCounts.Room];

    [Fact]
    public void An_ordinal_out_of_range_is_told()
    {
        OrdinalCounts.Count<byte>([0, 1], [3, 4], counts).ShouldBeFalse();
        OrdinalCounts.Count<byte>([0, 1], [3, 3], counts).ShouldBeTrue();
        OrdinalCounts.CountAs<byte>([0, 1], [1, 2], [0, 3], counts).ShouldBeFalse();
        OrdinalCounts.CountAs<byte>([1, 0], [0, 3], counts).ShouldBeTrue();
        OrdinalCounts.Count<ushort, byte>([0], [0, 1], Padded(2), flat, [3, 3, 0], counts).ShouldBeFalse();
    }

    [Fact]
    public void A_document_behind_the_zone_is_told()
    {
        OrdinalCounts.Count<byte>([2], [0, 0], counts).ShouldBeFalse();
        OrdinalCounts.CountAs<byte>([2], [0, 0], [1], counts).ShouldBeFalse();
        OrdinalCounts.Count<ushort, byte>([2], [0, 1, 1], Padded(1), flat, [], counts).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 1)]
    [InlineData(60_000, 60_001)]
    public void A_run_that_leaves_the_zone_or_turns_back_is_told(int from, int until)
    {
        OrdinalCounts.Count<ushort, byte>([0], [(ushort)from, (ushort)until], Padded(1, 2), flat, [], counts).ShouldBeFalse();
        OrdinalCounts.CountKinds<ushort, byte>([0], [(ushort)from, (ushort)until], Padded(1, 2), new ulong[3], new int[64]).ShouldBeFalse();
    }

    [Fact]
    public void What_stands_behind_the_zone_is_never_counted()
    {
        OrdinalCounts.Count<ushort, byte>([0, 1], [0, 1, 1], [2, 9, 9, 9, 9, 9, 9, 9, 9], flat, [], counts).ShouldBeTrue();
        counts.ShouldBe([0, 0, 1, 1]);
    }

    private static byte[] Padded(params byte[] ordinals) => [.. ordinals, .. new byte[OrdinalCounts.Lane]];
}
