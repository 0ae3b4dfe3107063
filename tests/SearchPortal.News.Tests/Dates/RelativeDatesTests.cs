using SearchPortal.News.Catalog;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Dates;

public sealed class RelativeDatesTests
{
    // A Tuesday.
    private static readonly DateAnchor Anchor = DateAnchor.OfReceipt(new DateTimeOffset(2026, 2, 3, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("3 hours ago", "2026-02-03")]
    [InlineData("15 hours ago", "2026-02-02")]
    [InlineData("an hour ago", "2026-02-03")]
    [InlineData("2 days ago", "2026-02-01")]
    [InlineData("vor 2 Tagen", "2026-02-01")]
    [InlineData("vor einer Stunde", "2026-02-03")]
    [InlineData("il y a 3 heures", "2026-02-03")]
    [InlineData("hace 2 días", "2026-02-01")]
    [InlineData("2 gün önce", "2026-02-01")]
    [InlineData("منذ 3 ساعات", "2026-02-03")]
    [InlineData("منذ ساعتين", "2026-02-03")]
    [InlineData("قبل يومين", "2026-02-01")]
    [InlineData("yesterday", "2026-02-02")]
    [InlineData("Yesterday at 14:30", "2026-02-02T14:30:00")]
    [InlineData("Gestern, 14.30 Uhr", "2026-02-02T14:30:00")]
    [InlineData("Heute", "2026-02-03")]
    [InlineData("hier à 14h30", "2026-02-02T14:30:00")]
    [InlineData("aujourd’hui", "2026-02-03")]
    [InlineData("avant-hier", "2026-02-01")]
    [InlineData("dün", "2026-02-02")]
    [InlineData("ayer", "2026-02-02")]
    [InlineData("أمس", "2026-02-02")]
    [InlineData("on Monday", "2026-02-02")]
    [InlineData("Tuesday", "2026-02-03")]
    [InlineData("am Montag", "2026-02-02")]
    [InlineData("lundi", "2026-02-02")]
    [InlineData("Pazartesi", "2026-02-02")]
    [InlineData("Wednesday", "2026-01-28")]
    [InlineData("Feb. 2", "2026-02-02")]
    [InlineData("2 février", "2026-02-02")]
    [InlineData("2. Februar", "2026-02-02")]
    [InlineData("Monday, Feb. 2", "2026-02-02")]
    [InlineData("Tuesday, Feb. 2", null)]
    [InlineData("Dec 30", "2025-12-30")]
    [InlineData("Feb 29", null)]
    [InlineData("Feb 10", null)]
    [InlineData("2 weeks ago", null)]
    [InlineData("3 hours", null)]
    [InlineData("it was yesterday", null)]
    [InlineData("mar", null)]
    [InlineData("", null)]
    public void A_date_follows_from_when_it_was_received(string text, string? date)
    {
        var read = RelativeDates.Read(text, Anchor);

        (read is null ? null : PublishedText.Iso(read)).ShouldBe(date);
        if (read is not null) read.Inferred.ShouldBe($"“{text}”, counted from when it was received, 2026-02-03");
    }

    [Fact]
    public void Hours_do_not_follow_from_a_day()
    {
        var day = DateAnchor.OfUpdate(new PublishedDate(new DateTime(2026, 2, 3), DatePrecision.Day, null))!;

        RelativeDates.Read("3 hours ago", day).ShouldBeNull();
        RelativeDates.Read("yesterday", day)!.Local.ShouldBe(new DateTime(2026, 2, 2));
    }

    [Fact]
    public void A_month_or_an_inferred_date_is_no_anchor()
    {
        DateAnchor.OfUpdate(new PublishedDate(new DateTime(2026, 2, 1), DatePrecision.Month, null)).ShouldBeNull();
        DateAnchor.OfUpdate(new PublishedDate(new DateTime(2026, 2, 1), DatePrecision.Day, null) { Inferred = "so" }).ShouldBeNull();
    }
}
