using SearchPortal.Engine.Indexing;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class MergePolicyTests
{
    private const long Megabyte = 1 << 20;

    private readonly MergePolicy policy = new(largest: 5000 * Megabyte);

    [Fact]
    public void Nine_segments_of_a_size_stay_and_ten_become_one()
    {
        Choose(Alike(9, 50)).ShouldBeEmpty();
        Choose(Alike(10, 50)).Count.ShouldBe(10);
        Choose(Alike(9, 0)).ShouldBeEmpty();
        Choose(Alike(10, 0)).Count.ShouldBe(10);
    }

    [Fact]
    public void No_more_than_ten_are_merged_at_once_the_smallest_first()
    {
        var chosen = Choose([.. Alike(20, 50), .. Alike(12, 3)]);
        chosen.Count.ShouldBe(10);
        chosen.ShouldAllBe(segment => segment.Bytes == 3 * Megabyte);
    }

    [Fact]
    public void A_large_segment_is_left_alone_by_small_ones()
    {
        Choose([.. Alike(1, 2000), .. Alike(9, 10)]).ShouldBeEmpty();
        Choose([.. Alike(1, 2000), .. Alike(9, 10), .. Alike(9, 100), .. Alike(3, 10)]).ShouldAllBe(segment => segment.Bytes < 2000 * Megabyte);
    }

    [Fact]
    public void A_merged_segment_is_not_larger_than_allowed()
    {
        var chosen = Choose(Alike(30, 900));
        chosen.Count.ShouldBe(5);
        Choose(Alike(30, 3000)).ShouldBeEmpty();
    }

    [Fact]
    public void More_than_a_third_deleted_is_written_anew_however_large()
    {
        var waste = Size("waste", 4000) with { Deleted = 34 };
        Choose([.. Alike(3, 50), waste, Size("sound", 4000) with { Deleted = 33 }]).ShouldBe([waste]);
    }

    [Fact]
    public void Of_equal_segments_those_with_deletes_go_first()
    {
        SegmentSize[] deleted = [.. Enumerable.Range(0, 10).Select(i => Size($"deleted{i}", 50) with { Deleted = 30 })];
        Choose([.. Alike(15, 50), .. deleted]).ShouldBe(deleted, ignoreOrder: true);
    }

    [Fact]
    public void Nothing_is_merged_for_which_there_is_no_room()
    {
        policy.Choose(Alike(10, 50), room: 99 * Megabyte).ShouldBeEmpty();
        policy.Choose(Alike(10, 50), room: 100 * Megabyte).Count.ShouldBe(2);
        policy.Choose([Size("waste", 100) with { Deleted = 50 }], room: 49 * Megabyte).ShouldBeEmpty();
    }

    [Fact]
    public void An_index_that_grows_has_few_segments_and_rewrites_each_byte_a_few_times()
    {
        var segments = new List<SegmentSize>();
        long added = 0, written = 0;
        var most = 0;
        for (var flush = 0; flush < 2000; flush++)
        {
            segments.Add(Size($"flush{flush}", 5));
            added += 5 * Megabyte;
            while (Choose(segments) is { Count: > 0 } chosen)
            {
                foreach (var each in chosen) segments.Remove(each);
                segments.Add(Size($"merge{written}", chosen.Sum(each => each.Bytes) / Megabyte));
                written += chosen.Sum(each => each.Bytes);
            }

            most = Math.Max(most, segments.Count);
        }

        segments.Sum(segment => segment.Bytes).ShouldBe(added);
        most.ShouldBeLessThan(45);
        (written / (double)added).ShouldBeInRange(1, 4);
    }

    private IReadOnlyList<SegmentSize> Choose(IReadOnlyCollection<SegmentSize> segments) => policy.Choose(segments, room: long.MaxValue);

    private static SegmentSize[] Alike(int count, long megabytes) => [.. Enumerable.Range(0, count).Select(i => Size($"{megabytes}-{i}", megabytes))];

    private static SegmentSize Size(string name, long megabytes) => new(name, Documents: 100, Deleted: 0, megabytes * Megabyte);
}
