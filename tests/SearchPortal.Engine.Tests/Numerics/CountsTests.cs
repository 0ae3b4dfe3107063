using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>The next count above a limit, from every place, against a walk.</summary>
public sealed class CountsTests
{
    [Fact]
    public void The_next_count_above_a_limit_is_the_first_one()
    {
        var random = new Random(9);
        foreach (var length in new[] { 0, 1, 7, 8, 9, 40, 67 })
        {
            var counts = Enumerable.Range(0, length).Select(_ => random.Next(12) == 0 ? random.Next(5) : 0).ToArray();
            for (var from = 0; from <= length; from++)
            {
                for (var limit = -1; limit < 5; limit++)
                    Counts.NextAbove(counts, from, limit).ShouldBe(Enumerable.Range(from, length - from).Where(place => counts[place] > limit).Append(length).First());
            }
        }
    }
}
