using SearchPortal.Engine.Collecting;

namespace SearchPortal.Engine.Tests.Collecting;

public sealed class LogLikelihoodTests
{
    [Theory]
    [InlineData(8, 10, 9, 40, 23.876)]
    [InlineData(1, 10, 1, 40, 2.851)]
    [InlineData(10, 10, 10, 40, 44.987)]
    // "the swiss" in Dunning's table of word pairs.
    [InlineData(110, 2552, 221, 31777, 270.72)]
    public void The_ratio_is_that_of_the_formula(long foundWith, long found, long allWith, long all, double ratio) =>
        LogLikelihood.OfExcess(foundWith, found, allWith, all).ShouldBe(ratio, 0.01);

    [Theory]
    [InlineData(2, 10, 8, 40)]
    [InlineData(1, 10, 8, 40)]
    [InlineData(0, 0, 8, 40)]
    [InlineData(8, 40, 8, 40)]
    [InlineData(0, 0, 0, 0)]
    public void What_is_no_more_frequent_than_elsewhere_has_none(long foundWith, long found, long allWith, long all) =>
        LogLikelihood.OfExcess(foundWith, found, allWith, all).ShouldBe(0);

    [Theory]
    [InlineData(5, 4, 9, 40)]
    [InlineData(5, 10, 4, 40)]
    [InlineData(1, 10, 39, 40)]
    [InlineData(-1, 10, 9, 40)]
    public void Counts_that_can_not_be_are_refused(long foundWith, long found, long allWith, long all) =>
        Should.Throw<ArgumentOutOfRangeException>(() => LogLikelihood.OfExcess(foundWith, found, allWith, all));
}
