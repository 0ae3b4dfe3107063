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

    [Theory]
    [InlineData("2 février 2026", "2026-02-02")]
    [InlineData("Le lundi 2 février 2026", "2026-02-02")]
    [InlineData("1er février 2026", "2026-02-01")]
    [InlineData("13 févr. 2025", "2025-02-13")]
    [InlineData("2. Februar 2026", "2026-02-02")]
    [InlineData("Montag, den 2. Februar 2026", "2026-02-02")]
    [InlineData("Mo., 02.02.2026", "2026-02-02")]
    [InlineData("3. Jänner 2026", "2026-01-03")]
    [InlineData("2 de febrero de 2026", "2026-02-02")]
    [InlineData("Lunes 2 de febrero del 2026", "2026-02-02")]
    [InlineData("febrero 2, 2026", "2026-02-02")]
    [InlineData("2 Şubat 2026 Pazartesi", "2026-02-02")]
    [InlineData("02 ŞUBAT 2026", "2026-02-02")]
    [InlineData("24 Kasım 2025", "2025-11-24")]
    [InlineData("2 فبراير 2026", "2026-02-02")]
    [InlineData("الإثنين، ٢ شباط ٢٠٢٦", "2026-02-02")]
    [InlineData("الاثنين 2 شباط / فبراير 2026", "2026-02-02")]
    [InlineData("15 كانون الثاني 2026", "2026-01-15")]
    [InlineData("15 تشرين الأول/أكتوبر 2025", "2025-10-15")]
    [InlineData("15 جانفي 2026", "2026-01-15")]
    [InlineData("3 غشت 2025", "2025-08-03")]
    [InlineData("2 فبراير 2026م", "2026-02-02")]
    [InlineData("٢٠٢٦-٠٢-٠٢", "2026-02-02")]
    [InlineData("٠٢٫٠٢٫٢٠٢٦", null)]
    [InlineData("2 febbraio 2026", "2026-02-02")]
    [InlineData("2 lutego 2026 r.", "2026-02-02")]
    [InlineData("2 февраля 2026 г.", "2026-02-02")]
    [InlineData("2026年2月2日", "2026-02-02")]
    [InlineData("2026. 2. 2.", "2026-02-02")]
    [InlineData("2026/02/02", "2026-02-02")]
    [InlineData("13/02/2025", "2025-02-13")]
    [InlineData("02/13/2025", "2025-02-13")]
    [InlineData("02/02/2026", "2026-02-02")]
    [InlineData("03.02.2026", "2026-02-03")]
    [InlineData("03-Feb-2026", "2026-02-03")]
    [InlineData("20260202", "2026-02-02")]
    [InlineData("02.02.26", null)]
    [InlineData("02/13/26", null)]
    [InlineData("13.13.2025", null)]
    [InlineData("2 fevereiro", null)]
    [InlineData("14 شعبان 1447", null)]
    [InlineData("12 Feb 20261", null)]
    [InlineData("1970-01-01", null)]
    [InlineData("Mardi 2 février 2026", null)]
    public void A_day_is_read_in_many_languages(string text, string? day) =>
        DateReader.Read(text, Now).ShouldBe(day is null ? null : new PublishedDate(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day, null));

    [Theory]
    [InlineData("03/02/2026", null, null)]
    [InlineData("03/02/2026", "en", null)]
    [InlineData("03/02/2026", "en-GB", "2026-02-03")]
    [InlineData("02/03/2026", "en-US", "2026-02-03")]
    [InlineData("03/02/2026", "fr", "2026-02-03")]
    [InlineData("03/02/2026", "fr-CA", null)]
    [InlineData("03-02-2026", "ar-LY", "2026-02-03")]
    [InlineData("03.02.26", "de", "2026-02-03")]
    [InlineData("03.02.95", "de", null)]
    [InlineData("03/02/2026", "ja", null)]
    public void What_stands_first_is_known_by_language_and_country(string text, string? language, string? day) =>
        DateReader.Read(text, Now, language).ShouldBe(day is null ? null : new PublishedDate(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day, null));

    [Theory]
    [InlineData("2 February 2026, 2:30 pm", "14:30", null)]
    [InlineData("2 February 2026, 2.30pm GMT", "14:30", 0)]
    [InlineData("Feb. 2, 2026 at 12:05 a.m. EST", "00:05", -300)]
    [InlineData("February 2, 2026 2:30 PM ET", "14:30", -300)]
    [InlineData("2. Februar 2026, 14.30 Uhr", "14:30", null)]
    [InlineData("2. Februar 2026 um 14 Uhr", "14:00", null)]
    [InlineData("02.02.2026 - 14:30 Uhr MEZ", "14:30", 60)]
    [InlineData("2 février 2026 à 14h30", "14:30", null)]
    [InlineData("2 février 2026 à 14 h 30 (heure de Paris)", "14:30", 60)]
    [InlineData("2 Şubat 2026 Pazartesi saat 14:30", "14:30", null)]
    [InlineData("2 Şubat 2026, 14:30 TSİ", "14:30", 180)]
    [InlineData("2 de febrero de 2026 a las 14:30 horas", "14:30", null)]
    [InlineData("2 feb 2026 2:30 p. m.", "14:30", null)]
    [InlineData("2 فبراير 2026 الساعة 2:30 مساءً", "14:30", null)]
    [InlineData("٢ شباط ٢٠٢٦ - ١٤:٣٠ بتوقيت غرينتش", "14:30", 0)]
    [InlineData("14:30 GMT, 2 February 2026", "14:30", 0)]
    [InlineData("1430 GMT 2 February 2026", "14:30", 0)]
    [InlineData("2026-02-02T14:30:00.123456+02:00", "14:30", 120)]
    [InlineData("2026-02-02T14:30:00-05:00[America/New_York]", "14:30", -300)]
    [InlineData("2026-02-02 14:30 Europe/Berlin", "14:30", 60)]
    [InlineData("2026-02-02 14:30:00 Africa/Tripoli", "14:30", 120)]
    [InlineData("2026-02-02t14:30:00z", "14:30", 0)]
    [InlineData("20260202T143000Z", "14:30", 0)]
    [InlineData("20260202T143000+0100", "14:30", 60)]
    [InlineData("Mon, 2 Feb 26 14:30:00 +0200 (EET)", "14:30", 120)]
    [InlineData("Mon Feb 02 2026 14:30:00 GMT+0100 (Central European Standard Time)", "14:30", 60)]
    [InlineData("Mon Feb  2 14:30:00 2026", "14:30", null)]
    [InlineData("Mon Feb 02 14:30:00 +0000 2026", "14:30", 0)]
    [InlineData("2 Feb 2026 14:30 GMT+5:30", "14:30", 330)]
    [InlineData("2 Feb 2026 14:30 IST", "14:30", 330)]
    [InlineData("2 Feb 2026 14:30 AST", "14:30", null)]
    [InlineData("2026年02月02日 14:30", "14:30", null)]
    [InlineData("2026년 2월 2일 오후 2:30", "14:30", null)]
    [InlineData("2026年2月2日 14時30分", "14:30", null)]
    public void A_time_is_read_with_its_zone(string text, string time, int? minutes) => DateReader.Read(text, Now).ShouldBe(new PublishedDate(
        DateTime.Parse("2026-02-02T" + time, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Second, minutes is { } offset ? TimeSpan.FromMinutes(offset) : null));

    [Theory]
    [InlineData("1770042600", "2026-02-02T14:30:00")]
    [InlineData("1770042600123", "2026-02-02T14:30:00")]
    [InlineData("0", null)]
    [InlineData("0000000000", null)]
    [InlineData("17700426001234", null)]
    [InlineData("-1770042600", null)]
    [InlineData("9999999999999", null)]
    public void Seconds_and_milliseconds_since_1970_are_read_where_they_are_asked_for(string text, string? local) => DateReader.ReadUnix(text, Now)
        .ShouldBe(local is null ? null : new PublishedDate(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Second, TimeSpan.Zero));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", false)]
    [InlineData("1970-01-01T01:00:00+01:00", false)]
    [InlineData("1969-12-31 19:00 EST", false)]
    [InlineData("1970-01-01T12:00:00Z", true)]
    [InlineData("1970-01", true)]
    public void The_zero_of_a_clock_is_no_date(string text, bool isDate) => (DateReader.Read(text, Now) is not null).ShouldBe(isDate);

    [Fact]
    public void No_text_of_pieces_of_dates_makes_it_fail()
    {
        string[] pieces = ["2026", "02", "3", "14:30", ".", "-", "/", "(", ")", ",", "T", "Z", "+", "GMT", "Feb", "Mon", "م", "كانون", "الثاني", "at", "Uhr", "年", "月", "日", " ", "\u200F", "\uD800", "٣", "99999999999", "pm", "a.m.", "Europe/", "Berlin", "["];
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var date in DateFinder.FindAll(text, Now, "de").Select(found => found.Date).Append(DateReader.Read(text, Now, "en-US")).OfType<PublishedDate>())
            {
                date.Local.Year.ShouldBeInRange(DateReader.FirstYear, 2026);
                date.Local.Kind.ShouldBe(DateTimeKind.Unspecified);
            }
        }
    }
}
