using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>Neighbours counted by bits against looking for each.</summary>
public sealed class NeighbourPlacesTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Each_place_with_a_neighbour_counts_once(int length)
    {
        var random = new Random(length);
        var neighbours = new NeighbourPlaces();
        for (var i = 0; i < 500; i++)
        {
            var (first, second) = (Places(random, length), Places(random, length));
            neighbours.Count(first, second).ShouldBe(first.Count(place => second.Contains(place + 1)));
        }
    }

    [Fact]
    public void The_last_place_that_has_a_bit_is_counted() =>
        new NeighbourPlaces().Count([1, 3, 5, 65_533, 65_534], [2, 9, 65_535]).ShouldBe(2);

    private static int[] Places(Random random, int length) => [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => random.Next(length)).Distinct().Order()];
}
