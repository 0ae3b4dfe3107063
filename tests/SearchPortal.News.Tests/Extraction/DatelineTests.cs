using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("ISLAMABAD: The talks began.", "ISLAMABAD")]
    [InlineData("ISLAMABAD - \u00a0 The talks began.", "ISLAMABAD")]
    [InlineData("New Delhi: The talks began.", "New Delhi")]
    [InlineData("PARIS, Feb 2 (AP) - The talks began.", "PARIS")]
    [InlineData("WASHINGTON (Reuters) — The talks began.", "WASHINGTON")]
    [InlineData("TRIPOLI, Libya – The talks began.", "TRIPOLI, Libya")]
    [InlineData("ST. JOHN'S: The talks began.", "ST. JOHN'S")]
    [InlineData("TRIPOLI/BENGHAZI: “We are ready,” he said.", "TRIPOLI/BENGHAZI")]
    public void A_place_before_a_colon_or_a_dash_is_the_dateline(string text, string place)
    {
        var found = Dateline.Find(text, ["The next paragraph."])!;

        found.Place.ShouldBe(place);
        found.Text.ShouldBe(text.Contains('“', StringComparison.Ordinal) ? "“We are ready,” he said." : "The talks began.");
    }

    [Theory]
    [InlineData("The talks began: all went well.")]
    [InlineData("EXCLUSIVE: The talks began.")]
    [InlineData("Analysis: The talks began.")]
    [InlineData("UPDATE 2 - The talks began.")]
    [InlineData("Libya – long divided – has two governments.")]
    [InlineData("Jean-Paul went home.")]
    [InlineData("10:30 The talks began.")]
    [InlineData("The ministers of four states met in the harbour city last night: They talked.")]
    [InlineData("A: b")]
    [InlineData(": The talks began.")]
    [InlineData("")]
    public void What_is_no_place_stays_in_the_text(string text) => Dateline.Find(text, []).ShouldBeNull();

    [Fact]
    public void A_speaker_is_no_place() =>
        Dateline.Find("Munir: We are ready.", ["Haftar: So are we."]).ShouldBeNull();

    [Theory]
    [InlineData("SALVADOR, Feb 26 -", "SALVADOR")]
    [InlineData("NEW YORK, March 2 -", "NEW YORK")]
    [InlineData("London", "London")]
    [InlineData(" - ", null)]
    public void A_stated_dateline_is_cut_to_its_place(string stated, string? place) => Dateline.PlaceOf(stated).ShouldBe(place);

    [Theory]
    [InlineData("PARIS, Feb 2 (AP) - The talks began.", "PARIS", "Feb 2", "AP")]
    [InlineData("Madrid, 2 feb (EFE).- The talks began.", "Madrid", "2 feb", "EFE")]
    [InlineData("Berlin (dpa) – The talks began.", "Berlin", null, "dpa")]
    [InlineData("(ANSA) - ROMA, 02 FEB - The talks began.", "ROMA", "02 FEB", "ANSA")]
    [InlineData("TRIPOLI, Libya, 2 February 2026 (LANA) – The talks began.", "TRIPOLI, Libya", "2 February 2026", "LANA")]
    [InlineData("طرابلس، 2 فبراير 2026 (وال) - بدأت المحادثات.", "طرابلس", "2 فبراير 2026", "وال")]
    public void Day_and_agency_are_read_beside_the_place(string text, string place, string? day, string? agency)
    {
        var found = Dateline.Find(text, ["Munir: We are ready."])!;

        (found.Place, found.Day, found.Agency).ShouldBe((place, day, agency));
    }
}
