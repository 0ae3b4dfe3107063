using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

/// <summary>Documents that can come to a score, decided 256 at a time, against adding up for each.</summary>
public sealed class ReachingSetsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Those_are_kept_whose_words_are_worth_enough(int seed)
    {
        var random = new Random(seed);
        var words = Enumerable.Range(0, 1 + random.Next(ReachingSets.MostWords)).Select(_ => (Set: Set(random), Bound: (float)random.Next(8))).ToArray();
        var wanted = Set(random);
        var score = random.Next(20);
        var reaching = new ReachingSets();
        foreach (var (set, bound) in words) reaching.Add(set, bound);

        var left = wanted.ToArray();
        var any = reaching.Keep(score, left);

        for (var document = 0; document < 256; document++)
        {
            var most = words.Sum(word => Has(word.Set, document) ? word.Bound : 0);
            Has(left, document).ShouldBe(Has(wanted, document) && most >= score, $"document {document}: {most} of {score}");
        }

        any.ShouldBe(left.Any(word => word != 0));
    }

    [Fact]
    public void The_last_range_of_a_segment_may_be_shorter()
    {
        var reaching = new ReachingSets();
        reaching.Add([0b101], 2);
        reaching.Add([0b110, 1], 1);
        ulong[] left = [ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue];

        reaching.Keep(2, left).ShouldBeTrue();

        left.ShouldBe([0b101ul, 0ul, 0ul, 0ul]);
    }

    private static ulong[] Set(Random random) => [.. Enumerable.Range(0, 4).Select(_ => (ulong)random.NextInt64(long.MinValue, long.MaxValue))];

    private static bool Has(ulong[] set, int document) => (set[document / 64] >> document & 1) != 0;
}
