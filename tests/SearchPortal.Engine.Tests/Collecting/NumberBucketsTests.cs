using SearchPortal.Engine.Collecting;

namespace SearchPortal.Engine.Tests.Collecting;

public sealed class NumberBucketsTests
{
    [Theory]
    [InlineData(0, "0", 0, 9)]
    [InlineData(9, "0", 0, 9)]
    [InlineData(10, "10", 10, 19)]
    [InlineData(-1, "-10", -10, -1)]
    [InlineData(-10, "-10", -10, -1)]
    [InlineData(long.MaxValue, "9223372036854775800", 9223372036854775800, long.MaxValue)]
    [InlineData(long.MinValue, "-9223372036854775810", long.MinValue, -9223372036854775801)]
    public void A_bucket_of_a_width_is_named_by_where_it_begins(long number, string name, long first, long last) =>
        NumberBuckets.OfWidth(10)(number).ShouldBe(new NumberBucket(name, first, last));

    [Fact]
    public void Buckets_begin_at_their_origin() => NumberBuckets.OfWidth(7, origin: 3)(2).ShouldBe(new NumberBucket("-4", -4, 2));

    [Theory]
    [InlineData(9, "*..9", long.MinValue, 9)]
    [InlineData(10, "10..19", 10, 19)]
    [InlineData(19, "10..19", 10, 19)]
    [InlineData(20, "20..*", 20, long.MaxValue)]
    public void A_bound_begins_the_range_above_it(long number, string name, long first, long last) =>
        NumberBuckets.Between(10, 20)(number).ShouldBe(new NumberBucket(name, first, last));

    [Theory]
    [InlineData(0, 0, 10, 1)]
    [InlineData(0, 99, 10, 10)]
    [InlineData(0, 100, 10, 20)]
    [InlineData(-250, 249, 10, 50)]
    [InlineData(long.MinValue, long.MaxValue, 1, long.MaxValue)]
    public void A_round_width_gives_no_more_buckets_than_asked(long least, long greatest, int most, long width) =>
        NumberBuckets.RoundWidth(least, greatest, most).ShouldBe(width);

    [Fact]
    public void Bounds_must_ascend()
    {
        Should.Throw<ArgumentException>(() => NumberBuckets.Between(2, 2));
        Should.Throw<ArgumentException>(() => NumberBuckets.Between());
        Should.Throw<ArgumentOutOfRangeException>(() => NumberBuckets.OfWidth(0));
    }
}
