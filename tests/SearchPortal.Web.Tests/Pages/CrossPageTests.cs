using System.Net;
using System.Text.RegularExpressions;

namespace SearchPortal.Web.Tests.Pages;

public sealed partial class CrossPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_table_says_what_it_counts()
    {
        var html = await portal.Page("/search/cross?q=harbour&rows=topic&columns=outlet");
        html.ShouldContain("<h1>Topics by outlet</h1>");
        html.ShouldContain("<caption id=\"cross-caption\">Articles by topic and outlet</caption>");
        html.ShouldContain("<th scope=\"row\"><bdi>ports</bdi></th>");
        html.ShouldContain("<option value=\"topic\" selected>Topic</option>");
    }

    [Theory]
    [InlineData("q=harbour&rows=topic&columns=outlet")]
    [InlineData("rows=actor&columns=outlet")]
    [InlineData("rows=topic&columns=year&q=harbour")]
    [InlineData("rows=outlet&columns=topic&q=harbour&topic=ports")]
    [InlineData("rows=topic&columns=topic&topic=ports&topic=weather")]
    [InlineData("rows=outlet&columns=year&-outlet=Evening+Post")]
    [InlineData("rows=outlet&columns=language&outlet=Evening+Post&outlet=Morning+Post")]
    public async Task Each_count_leads_to_exactly_so_many_articles(string parameters)
    {
        var html = await portal.Page("/search/cross?" + parameters);
        var cells = Cell().Matches(html).ToArray();
        cells.ShouldNotBeEmpty();
        foreach (var cell in cells)
        {
            var address = WebUtility.HtmlDecode(cell.Groups["address"].Value).Replace("/search", "/api/v1/search", StringComparison.Ordinal);
            var answer = await portal.Json(address);
            (answer.GetProperty("total").GetInt64() + answer.GetProperty("totalPartial").GetInt64()).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(cell.Groups["count"].Value, address);
        }
    }

    [Fact]
    public async Task What_no_address_says_is_no_link()
    {
        var html = await portal.Page("/search/cross?rows=year&columns=outlet&from=2020&to=2024");
        html.ShouldContain("<th scope=\"row\"><bdi>2024</bdi></th>");
        Cell().Matches(html).ShouldBeEmpty();
    }

    [Fact]
    public async Task Articles_without_a_value_are_told() =>
        (await portal.Page("/search/cross?rows=topic&columns=outlet")).ShouldContain("1 article has no outlet.");

    [Fact]
    public async Task Rows_that_are_none_are_told_and_the_usual_table_is_shown()
    {
        var html = await portal.Page("/search/cross?rows=colour");
        html.ShouldContain("“rows” can’t be “colour”");
        html.ShouldContain("Articles by actor and outlet");
    }

    [GeneratedRegex("<td[^>]*>\\s*<a href=\"(?<address>[^\"]+)\">(?<count>[0-9,]+)</a>")]
    private static partial Regex Cell();
}
