using System.Net;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Pages;

public sealed partial class ComparePageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task Without_searches_there_is_a_form_for_them()
    {
        var html = await portal.Page("/compare");
        Regex.Count(html, "<input id=\"q[1-5]\" name=\"q\"").ShouldBe(5);
        html.ShouldContain("<link rel=\"canonical\" href=\"/compare\"");
        (await portal.Page("/compare?q=tin")).ShouldContain("Give a second search");
    }

    [Fact]
    public async Task Lines_and_a_table_tell_the_same_numbers()
    {
        var html = await portal.Page("/compare?q=ships&q=actor:abdul-hamid-dbeibah&interval=year");
        html.ShouldContain("<g class=\"s1\"><polyline points=\"");
        html.ShouldContain("<th scope=\"col\"><bdi>Abdul Hamid Dbeibah</bdi></th>");
        html.ShouldContain("<b>0</b> articles in both");
        html.ShouldNotContain("style=");
    }

    [Theory]
    [InlineData("/compare?q=ships&q=copper&interval=year")]
    [InlineData("/compare?q=ships&q=harbour&outlet=Evening+Post&count=articles")]
    [InlineData("/compare?q=name:dbeibeh&q=actor:abdul-hamid-dbeibah&from=2024")]
    public async Task Each_number_leads_to_exactly_so_many_articles(string address)
    {
        var cells = Cell().Matches(await portal.Page(address)).ToArray();
        cells.ShouldNotBeEmpty();
        foreach (var cell in cells)
        {
            var search = WebUtility.HtmlDecode(cell.Groups["address"].Value).Replace("/search", "/api/v1/search", StringComparison.Ordinal);
            var counting = search.Contains("count=", StringComparison.Ordinal) ? "" : "&count=copies";
            (await portal.Json(search + counting)).GetProperty("total").GetInt64().ToString("N0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(cell.Groups["count"].Value, search);
        }
    }

    [Fact]
    public async Task Six_searches_are_too_many()
    {
        using var response = await portal.Get("/compare?q=a&q=b&q=c&q=d&q=e&q=f");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("5 are the most");
    }

    [Fact]
    public async Task Every_page_leads_there() => (await portal.Page("/")).ShouldContain("<a href=\"/compare\">Compare over time</a>");

    [GeneratedRegex("<td class=\"[^\"]*\">\\s*<a href=\"(?<address>/search[^\"]*)\">(?<count>[0-9,]+)</a>|<td><a href=\"(?<address>/search[^\"]*)\">(?<count>[0-9,]+)</a></td>")]
    private static partial Regex Cell();
}
