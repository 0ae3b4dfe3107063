using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class HumanDateTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-02", "February 2026")]
    [InlineData("2026-02-02", "2 February 2026")]
    [InlineData("2026-Q1", "Q1 2026")]
    [InlineData("2026-W06", "week 6 of 2026")]
    [InlineData("2026-02-02T10:00:00+05:00", "2 February 2026, 10:00 (UTC+05:00)")]
    [InlineData("2026-02-02T10:00:00Z", "2 February 2026, 10:00 (UTC)")]
    [InlineData("2026-02-02T10:00:00", "2 February 2026, 10:00")]
    [InlineData("tomorrow", "tomorrow")]
    [InlineData("2026-13", "2026-13")]
    public void A_date_is_written_no_more_precise_than_it_is(string iso, string written) => HumanDate.Write(iso).ShouldBe(written);

    [Theory]
    [InlineData("2026", null, "since 2026")]
    [InlineData(null, "2026-02", "until February 2026")]
    [InlineData("2026-02", "2026-02", "in February 2026")]
    [InlineData("2026-02-02", "2026-02-02", "on 2 February 2026")]
    [InlineData("2026-W06", "2026-W06", "in week 6 of 2026")]
    [InlineData("2025", "2026", "2025 to 2026")]
    public void A_range_reads_as_a_phrase(string? from, string? to, string written) => HumanDate.WriteRange(from, to).ShouldBe(written);
}
