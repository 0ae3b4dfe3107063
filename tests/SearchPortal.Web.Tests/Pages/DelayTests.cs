using SearchPortal.News.Catalog.Grouping;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class DelayTests
{
    [Theory]
    [InlineData("2026-02-02", "2026-02-02", "the same day")]
    [InlineData("2026-02-02", "2026-02-03", "1 day later")]
    [InlineData("2026-02-02", "2026-02-05T10:00:00Z", "3 days later")]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-02T13:30:00Z", "3 hours later")]
    [InlineData("2026-02-02T10:00:00+05:00", "2026-02-02T05:30:00Z", "within an hour")]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-07T13:30:00Z", "5 days later")]
    [InlineData("2026-02", "2026-02-05", "")]
    [InlineData("2026-02-02", null, "")]
    [InlineData(null, "2026-02-02", "")]
    public void It_is_no_more_precise_than_the_dates(string? first, string? later, string told) =>
        Delay.Of([Report(first), Report(later)], 1).ShouldBe(told);

    [Fact]
    public void The_first_report_has_none() => Delay.Of([Report("2026-02-02")], 0).ShouldBeEmpty();

    private static StoryReport Report(string? published) => new("id", "title", false, null, null, published, "en", null);
}
