using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>Neighbours counted eight at a time against looking for each.</summary>
public sealed class PlacePairsTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(12, 40)]
    [InlineData(20, 300)]
    [InlineData(200, 700)]
    public void Each_place_with_a_neighbour_counts_once(int most, int length)
    {
        var random = new Random(length);
        for (var i = 0; i < 500; i++)
        {
            var (first, second) = (Places(random, most, length), Places(random, most, length));
            PlacePairs.Count(Run(random, first), Run(random, second)).ShouldBe(first.Count(place => second.Contains(place + 1)));
        }
    }

    [Fact]
    public void What_lies_behind_a_run_is_not_counted() =>
        PlacePairs.Count(new PlaceRun([3, 4, 9, 9, 9, 9, 9, 9, 9, 9], 0, 1, 0), new PlaceRun([7, 4, 4, 4, 4, 4, 4, 4, 4, 4], 0, 1, 0)).ShouldBe(0);

    [Fact]
    public void A_place_is_found_among_those_of_a_run()
    {
        var run = Run(new Random(3), [2, 5, 6, 40]);
        Enumerable.Range(0, 50).Where(place => run.Has(place)).ShouldBe([2, 5, 6, 40]);
    }

    private static int[] Places(Random random, int most, int length) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(length)).Distinct().Order()];

    // Anywhere in an array of sums, which may have gone around.
    private static PlaceRun Run(Random random, int[] places)
    {
        var first = random.Next(20);
        var before = random.Next(2) == 0 ? random.Next(1_000) : int.MaxValue - random.Next(50);
        var sums = new int[first + places.Length + PlaceRun.Margin];
        for (var i = 0; i < sums.Length; i++) sums[i] = unchecked(before + random.Next(50));
        for (var i = 0; i < places.Length; i++) sums[first + i] = unchecked(before + places[i]);
        return new PlaceRun(sums, first, places.Length, before);
    }
}
