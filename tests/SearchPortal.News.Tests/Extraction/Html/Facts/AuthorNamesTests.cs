using SearchPortal.News.Extraction.Html.Facts;

namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class AuthorNamesTests
{
    [Theory]
    [InlineData("Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and Max Three", "Jane Doe|Max Three")]
    [InlineData("Von Jane Doe und Max Three", "Jane Doe|Max Three")]
    [InlineData("Par Jane Doe et Max Three", "Jane Doe|Max Three")]
    [InlineData("Por Jane Doe y Max Three", "Jane Doe|Max Three")]
    [InlineData("José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("Jane Doe, Max Three & Ann Other", "Jane Doe|Max Three|Ann Other")]
    [InlineData("Jane Doe and AFP", "Jane Doe|AFP")]
    [InlineData("Jane Doe (AP)", "Jane Doe")]
    [InlineData("Jane Doe jane@harbour.example @janedoe https://social.example/jane", "Jane Doe")]
    [InlineData("Jane Doe in Tripoli", "Jane Doe")]
    [InlineData("Dr. Jane van der Doe", "Dr. Jane van der Doe")]
    [InlineData("Associated Press", "Associated Press")]
    [InlineData("牛镛、岳弘彬", "牛镛|岳弘彬")]
    [InlineData("بقلم: سمير خليل", "سمير خليل")]
    [InlineData("admin", "")]
    [InlineData("https://social.example/jane.doe", "")]
    [InlineData("", "")]
    [InlineData(",;|", "")]
    public void Names_are_found_in_what_metadata_state(string text, string names) => string.Join('|', AuthorNames.Read(text)).ShouldBe(names);

    [Theory]
    [InlineData("By Jane Doe, Chief Political Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe, Kyiv", "Jane Doe")]
    [InlineData("By Jane Doe, AFP", "Jane Doe|AFP")]
    [InlineData("Jane Doe Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe | 3 February 2026, 14:07", "Jane Doe")]
    [InlineData("Von Jane Doe, Redakteurin", "Jane Doe")]
    [InlineData("(Autor: Jane Doe)", "Jane Doe")]
    public void Roles_places_and_dates_of_a_by_line_are_left_out(string text, string names) => string.Join('|', AuthorNames.Read(text, isByLine: true)).ShouldBe(names);

    [Fact]
    public void A_long_text_costs_little() => AuthorNames.Read(string.Concat(Enumerable.Repeat("and ( @ http://x ", 100_000))).Count.ShouldBeLessThanOrEqualTo(AuthorNames.Most);
}
