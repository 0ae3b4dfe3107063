using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Dates;

public sealed class DateFinderTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Published: 3 February 2026, 14:30 GMT | Updated 4 February 2026", "Published 2026-02-03T14:30:00Z, Updated 2026-02-04")]
    [InlineData("Last updated on Feb 4, 2026 at 2:30 pm, first published Feb 3, 2026", "Updated 2026-02-04T14:30:00, Published 2026-02-03")]
    [InlineData("Publié le 3 février 2026 à 14h30, mis à jour le 4 février 2026 à 09h05", "Published 2026-02-03T14:30:00, Updated 2026-02-04T09:05:00")]
    [InlineData("Veröffentlicht am 03.02.2026, 14:30 Uhr – Stand: 04.02.2026, 9.05 Uhr", "Published 2026-02-03T14:30:00, Updated 2026-02-04T09:05:00")]
    [InlineData("Publicado el 3 de febrero de 2026 · Actualizado el 4 de febrero de 2026", "Published 2026-02-03, Updated 2026-02-04")]
    [InlineData("Giriş: 03.02.2026 - 14:30 Güncelleme: 04.02.2026 - 09:05", "Published 2026-02-03T14:30:00, Updated 2026-02-04T09:05:00")]
    [InlineData("نشر في: 3 فبراير 2026، 14:30 - آخر تحديث: 4 فبراير 2026", "Published 2026-02-03T14:30:00, Updated 2026-02-04")]
    [InlineData("الثلاثاء 15 شعبان 1447 هـ - 3 فبراير 2026 م", "Unknown 2026-02-03")]
    [InlineData("By Jane Doe | Feb 3, 2026 | 5 min read", "Unknown 2026-02-03")]
    [InlineData("Updated 14:30 GMT, 3 February 2026", "Updated 2026-02-03T14:30:00Z")]
    [InlineData("Berlin, 3. Februar 2026. So wird es.", "Unknown 2026-02-03")]
    [InlineData("Call 030 12.02.2026.7 or see version 1.2.3.2026", "")]
    [InlineData("Born 31 December 2099, on Monday", "")]
    [InlineData("In May, 2026 people met; 12 of 2026 left", "")]
    public void Dates_are_found_with_what_they_are_dates_of(string line, string dates) =>
        string.Join(", ", DateFinder.FindAll(line, Now).Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Role} {PublishedText.Iso(found.Date)}"))).ShouldBe(dates);

    [Fact]
    public void The_place_of_a_date_is_told()
    {
        const string Line = "Published: 3 February 2026, 14:30 GMT | more";
        var found = DateFinder.Find(Line, Now)!;
        Line[found.Start..found.End].ShouldBe("3 February 2026, 14:30 GMT");
    }

    [Fact]
    public void A_long_line_is_looked_at_in_its_beginning() => DateFinder.Find(new string('x', 600) + " 3 February 2026", Now).ShouldBeNull();
}
