using System.Net;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Pages;

public sealed partial class SpellingsPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_report_names_the_actor_and_counts_its_spellings()
    {
        var html = await portal.Page("/spellings?actor=abdul-hamid-dbeibah");
        html.ShouldContain("<h1>Spellings of <bdi>Abdul Hamid Dbeibah</bdi></h1>");
        html.ShouldContain("3 spellings in 3 articles of 3 outlets");
        html.ShouldContain("name=\"actor\" value=\"abdul-hamid-dbeibah\"");
    }

    [Theory]
    [InlineData("actor=abdul-hamid-dbeibah")]
    [InlineData("name=Dbeibeh&-outlet=Evening+Post")]
    [InlineData("actor=abdul-hamid-dbeibah&from=2024-05-02")]
    public async Task Each_count_leads_to_exactly_so_many_articles(string parameters)
    {
        var cells = Cell().Matches(await portal.Page("/spellings?" + parameters)).ToArray();
        cells.ShouldNotBeEmpty();
        foreach (var cell in cells)
        {
            var address = WebUtility.HtmlDecode(cell.Groups["address"].Value).Replace("/search", "/api/v1/search", StringComparison.Ordinal);
            (await portal.Json(address)).GetProperty("total").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(cell.Groups["count"].Value, address);
        }
    }

    [Fact]
    public async Task A_name_typed_beside_an_actor_s_report_goes_before() =>
        (await portal.Page("/spellings?actor=khalifa-haftar&name=Dbeibeh")).ShouldContain("<h1>Spellings of <bdi>Dbeibeh</bdi></h1>");

    [Fact]
    public async Task Without_a_name_the_page_asks_for_one()
    {
        var html = await portal.Page("/spellings");
        html.ShouldContain("Type a name");
        html.ShouldNotContain("<table");
    }

    [Fact]
    public async Task Filters_are_told_and_can_be_taken_away()
    {
        var html = await portal.Page("/spellings?actor=abdul-hamid-dbeibah&outlet=Morning+Post");
        html.ShouldContain("href=\"/spellings?actor=abdul-hamid-dbeibah\"");
        html.ShouldContain("1 spelling in 1 article of 1 outlet");
    }

    [Fact]
    public async Task The_search_and_the_article_lead_to_the_report()
    {
        (await portal.Page("/search?q=Dbeibeh&outlet=Morning+Post")).ShouldContain("href=\"/spellings?outlet=Morning%20Post&amp;actor=abdul-hamid-dbeibah\"");
        (await portal.Page("/articles/names/dbeibeh")).ShouldContain("href=\"/spellings?actor=abdul-hamid-dbeibah\"");
    }

    [Fact]
    public async Task Names_are_written_as_text()
    {
        var html = await portal.Page("/spellings?name=%3Cimg+src%3Dx%3E&-spelling=%22%3E%3Cb%3E");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("\"><b>");
    }

    [Fact]
    public async Task A_date_that_is_none_is_told() => (await portal.Page("/spellings?name=Dbeibeh&from=soon")).ShouldContain("“soon” is no date");

    [GeneratedRegex("<td class=\"[^\"]*\">\\s*<a href=\"(?<address>[^\"]+)\">(?<count>[0-9,]+)</a>|<td>\\s*<a href=\"(?<address>[^\"]+)\">(?<count>[0-9,]+)</a>")]
    private static partial Regex Cell();
}
