using SearchPortal.News.Stories;

namespace SearchPortal.News.Tests.Stories;

/// <summary>The ring against a dictionary.</summary>
public sealed class FilterRingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_there_is_what_was_added_last_and_what_was_added_first_is_gone(int seed)
    {
        var random = new Random(seed);
        // Three parts of a megabyte.
        var ring = new FilterRing(budget: 4 << 20);
        var added = new Dictionary<ulong, (int Number, int Words, int Turn)>();
        var forgotten = 0;
        for (var turn = 0; turn < 60_000; turn++)
        {
            var key = 1 + (ulong)random.Next(40_000);
            if (random.Next(10) == 0)
            {
                ring.Remove(key);
                added.Remove(key);
                continue;
            }

            var words = random.Next(100) == 0 ? random.Next(5_000) : random.Next(12);
            ring.Add(key, words, turn).Fill((ulong)turn);
            added[key] = (turn, words, turn);
        }

        var oldest = int.MaxValue;
        foreach (var (key, expected) in added)
        {
            if (!ring.TryGet(key, out var run, out var number))
            {
                forgotten++;
                continue;
            }

            oldest = Math.Min(oldest, expected.Turn);
            number.ShouldBe(expected.Number);
            run.Length.ShouldBe(expected.Words);
            run.IndexOfAnyExcept((ulong)expected.Number).ShouldBe(-1);
        }

        ring.Count.ShouldBe(added.Count - forgotten);
        forgotten.ShouldBeGreaterThan(100);
        ring.Count.ShouldBeGreaterThan(3_000);
        // What went was older than all that stayed.
        added.Where(each => !ring.TryGet(each.Key, out _, out _)).Max(each => each.Value.Turn).ShouldBeLessThan(oldest);
    }

    [Fact]
    public void A_removed_key_hides_no_other_one()
    {
        var ring = new FilterRing(budget: 1 << 20);
        for (var key = 1UL; key < 3_000; key++) ring.Add(key, 1, (int)key);
        for (var key = 2UL; key < 3_000; key += 2) ring.Remove(key);

        for (var key = 1UL; key < 3_000; key++) ring.TryGet(key, out _, out var number).ShouldBe(key % 2 == 1, $"{key}: {number}");
        ring.Count.ShouldBe(1_500);
    }

    [Fact]
    public void A_run_that_fits_into_no_part_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FilterRing(budget: 1 << 20).Add(1, FilterRing.MostWords + 1, 0));
}
