using System.Globalization;

namespace SearchPortal.Web.Tests.Pages;

public sealed class FacetValuesPageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task All_values_are_listed_with_their_counts_for_the_search()
    {
        var html = await portal.Page("/search/facets/outlet?q=harbour");
        html.ShouldContain("<h1>All outlets</h1>");
        html.ShouldContain("30 articles for <b><bdi>harbour</bdi></b>");
        html.ShouldContain("<p role=\"status\" class=\"total\">2 outlets</p>");
        html.ShouldContain("name=\"outlet\" value=\"Morning Post\" form=\"choose\"");
        html.ShouldContain("<bdi>Morning Post</bdi></span> <span class=\"count\">20</span>");
    }

    [Fact]
    public async Task Values_are_found_by_a_part_of_their_names()
    {
        var html = await portal.Page("/search/facets/outlet?contains=EVEN");
        html.ShouldContain("1 outlet with “EVEN”");
        html.ShouldContain("<bdi>Evening Post</bdi>");
        html.ShouldNotContain("<bdi>Morning Post</bdi>");
        (await portal.Page("/search/facets/outlet?contains=unicorn")).ShouldContain("No outlet with “unicorn”");
    }

    [Fact]
    public async Task What_was_chosen_before_stays_chosen_while_others_are_looked_for()
    {
        var html = await portal.Page("/search/facets/outlet?q=harbour&outlet=Morning+Post&-outlet=جريدة+المساء&contains=even&sort=newest");
        html.ShouldContain("value=\"Morning Post\" form=\"choose\" checked");
        html.ShouldContain("<bdi>جريدة المساء</bdi> <span class=\"state\">left out</span>");
        html.ShouldContain("name=\"-outlet\" value=\"جريدة المساء\"");
        html.ShouldContain("name=\"sort\" value=\"newest\"");
        html.ShouldContain("aria-label=\"Leave out Evening Post\"");
        html.ShouldContain("aria-label=\"Bring back جريدة المساء\"");
    }

    [Fact]
    public async Task Leaving_out_stays_on_the_page_and_keeps_what_was_looked_for() =>
        (await portal.Page("/search/facets/outlet?q=harbour&contains=post")).ShouldContain("href=\"/search/facets/outlet?q=harbour&amp;-outlet=Evening%20Post&amp;contains=post\" aria-label=\"Leave out Evening Post\"");

    [Fact]
    public async Task Values_are_ordered_by_name_on_request()
    {
        var html = await portal.Page("/search/facets/topic?facet.sort=label");
        html.ShouldContain("aria-current=\"true\">A to Z</a>");
        html.IndexOf("<bdi>ports</bdi>", StringComparison.Ordinal).ShouldBeInRange(0, html.IndexOf("<bdi>weather</bdi>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_values_come_page_by_page()
    {
        await using var many = new TestPortal(Enumerable.Range(1, 130).Select(number =>
            TestArticles.Article($"{number}", $"Number {number}", "Text.", string.Create(CultureInfo.InvariantCulture, $"Outlet {number:000}"), null)));
        var first = await many.Page("/search/facets/outlet?q=text");
        first.ShouldContain("1 to 60 of 130 outlets");
        first.ShouldContain("<a rel=\"next\" href=\"/search/facets/outlet?q=text&amp;offset=60\">Next</a>");
        first.ShouldNotContain("rel=\"prev\"");
        var last = await many.Page("/search/facets/outlet?q=text&offset=120");
        last.ShouldContain("121 to 130 of 130 outlets");
        last.ShouldContain("<bdi>Outlet 130</bdi>");
        last.ShouldContain("<a rel=\"prev\" href=\"/search/facets/outlet?q=text&amp;offset=60\">Previous</a>");
        last.ShouldNotContain("rel=\"next\"");
        (await many.Page("/search/facets/outlet?offset=500")).ShouldContain("this page is beyond the last");
    }

    [Theory]
    [InlineData("/search/facets/colour", 404)]
    [InlineData("/search/facets/outlet?q=harbour&contains=", 200)]
    [InlineData("/search/facets/outlet?offset=-1", 200)]
    public async Task Addresses_that_are_none_are_told(string address, int status)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_number_that_is_none_is_told() =>
        (await portal.Page("/search/facets/outlet?offset=many")).ShouldContain("“offset” can’t be “many”");
}
