using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Dates;

public sealed class DateReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026", "2026-01-01T00:00:00", DatePrecision.Year)]
    [InlineData("2026-02", "2026-02-01T00:00:00", DatePrecision.Month)]
    [InlineData("2026-02-02", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("2026-02-02T10:11:12", "2026-02-02T10:11:12", DatePrecision.Second)]
    [InlineData("2026-02-02 10:11", "2026-02-02T10:11:00", DatePrecision.Second)]
    [InlineData("2026-02-02T10:11:12.987", "2026-02-02T10:11:12", DatePrecision.Second)]
    [InlineData("Monday, 02 February 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("2 February 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("2nd February, 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("February 2, 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("Feb. 2, 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("Mon Feb 2 2026", "2026-02-02T00:00:00", DatePrecision.Day)]
    [InlineData("february 2026", "2026-02-01T00:00:00", DatePrecision.Month)]
    [InlineData("29 February 2024", "2024-02-29T00:00:00", DatePrecision.Day)]
    [InlineData("1600", "1600-01-01T00:00:00", DatePrecision.Year)]
    public void A_date_is_as_precise_as_it_is_written(string text, string local, DatePrecision precision) =>
        DateReader.Read(text, Now).ShouldBe(new PublishedDate(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), precision, null));

    [Theory]
    [InlineData("2026-02-02T10:00:00Z", 0)]
    [InlineData("2026-02-02T10:00:00+05:00", 300)]
    [InlineData("2026-02-02T10:00:00-0330", -210)]
    [InlineData("Mon, 02 Feb 2026 10:00:00 GMT", 0)]
    [InlineData("Mon, 02 Feb 2026 10:00:00 +0500", 300)]
    public void A_stated_offset_is_kept_and_the_clock_stays_as_written(string text, int minutes) => DateReader.Read(text, Now)
        .ShouldBe(new PublishedDate(new DateTime(2026, 2, 2, 10, 0, 0, DateTimeKind.Unspecified), DatePrecision.Second, TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("")]
    [InlineData("on Monday")]
    [InlineData("Monday")]
    [InlineData("last December")]
    [InlineData("02/03/2026")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("30 February 2026")]
    [InlineData("0 February 2026")]
    [InlineData("2026-02-02T24:00:00")]
    [InlineData("2026-02-02T10:60:00")]
    [InlineData("2026-02-02T10:00:00+15:00")]
    [InlineData("Tuesday, 02 February 2026")]
    [InlineData("Monday, February 2026")]
    [InlineData("٢٠٢٦-٠٢-٠٢")]
    [InlineData("2026-02-02; and more")]
    [InlineData("0000-01-01")]
    public void What_is_no_date_gives_none(string text) => DateReader.Read(text, Now).ShouldBeNull();

    [Theory]
    [InlineData("1599-12-31", false)]
    [InlineData("2026-02-12", true)]
    [InlineData("2026-02-13", false)]
    [InlineData("9999-12-31T23:59:59-14:00", false)]
    [InlineData("2027", false)]
    public void A_date_before_news_or_beyond_tomorrow_is_none(string text, bool isDate) =>
        (DateReader.Read(text, Now) is not null).ShouldBe(isDate);

    [Fact]
    public void A_text_much_longer_than_a_date_is_none() => DateReader.Read("2026-02-02 10:11" + new string(' ', 100) + "Z", Now).ShouldBeNull();
}
