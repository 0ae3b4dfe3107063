using System.Net;

namespace SearchPortal.Web.Tests.Pages;

public sealed class ProfilePageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task An_actor_has_a_page_with_counts_spellings_and_ways_on()
    {
        var html = await portal.Page("/actors/abdul-hamid-dbeibah");
        html.ShouldContain("<h1><bdi>Abdul Hamid Dbeibah</bdi></h1>");
        html.ShouldContain("<p class=\"byline\">Person</p>");
        html.ShouldContain("3 articles of 36, from 1 May 2024 to 3 May 2024");
        html.ShouldContain("<link rel=\"canonical\" href=\"/actors/abdul-hamid-dbeibah\"");
        html.ShouldContain("href=\"/api/v1/actors/abdul-hamid-dbeibah?count=copies\"");
        html.ShouldContain("href=\"/search?actor=abdul-hamid-dbeibah\">Search in these articles</a>");
        html.ShouldContain("href=\"/spellings?actor=abdul-hamid-dbeibah\">Who writes which spelling</a>");
        html.ShouldContain("<bdi>Evening Post</bdi> mostly writes <bdi>Dbeibeh</bdi>");
        html.ShouldContain("id=\"newest\"");
    }

    [Theory]
    [InlineData("/outlets/Evening%20Post", "<h1><bdi>Evening Post</bdi></h1>", "<p class=\"byline\">Outlet</p>")]
    [InlineData("/topics/ports", "<h1 class=\"topics\"><bdi>ports</bdi></h1>", "<p class=\"byline\">Topic</p>")]
    [InlineData("/outlets/%D8%AC%D8%B1%D9%8A%D8%AF%D8%A9%20%D8%A7%D9%84%D9%85%D8%B3%D8%A7%D8%A1", "<h1><bdi>جريدة المساء</bdi></h1>", "1 article of 36")]
    public async Task An_outlet_and_a_topic_have_a_page_in_the_same_form(string address, params string[] shown)
    {
        var html = await portal.Page(address);
        foreach (var each in shown) html.ShouldContain(each);
    }

    [Theory]
    [InlineData("/actors/Haftar", "/actors/khalifa-haftar")]
    [InlineData("/actors/Dbeibeh?interval=month", "/actors/abdul-hamid-dbeibah?interval=month")]
    [InlineData("/outlets/evening%20post", "/outlets/Evening%20Post")]
    public async Task Another_name_leads_to_the_one_address(string address, string target)
    {
        using var response = await portal.Get(address);
        // The client follows.
        response.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe(target);
    }

    [Theory, InlineData("/actors/nobody"), InlineData("/outlets/"), InlineData("/outlets/(unknown)"), InlineData("/topics/none"), InlineData("/actors/a/b")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var response = await portal.Get(address);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_width_of_bars_is_chosen_on_the_page()
    {
        var html = await portal.Page("/outlets/Evening%20Post?interval=month");
        html.ShouldContain("href=\"/outlets/Evening%20Post?interval=year\" aria-label=\"Articles by year\"");
        html.ShouldContain("aria-label=\"Articles by month\" aria-current=\"true\"");
        (await portal.Page("/outlets/Evening%20Post?interval=century")).ShouldContain("<p class=\"note\">");
    }

    [Fact]
    public async Task Numbers_lead_to_exactly_so_many_articles()
    {
        var html = await portal.Page("/outlets/Evening%20Post");
        html.ShouldContain("href=\"/search?outlet=Evening%20Post&amp;topic=ports\">5<span");
        (await portal.Json("/api/v1/search?outlet=Evening%20Post&topic=ports&count=copies")).GetProperty("total").GetInt64().ShouldBe(5);
    }

    [Fact]
    public async Task Hits_and_articles_lead_there()
    {
        var html = await portal.Page("/search?q=Dbeibeh");
        html.ShouldContain("href=\"/actors/abdul-hamid-dbeibah\"");
        html.ShouldContain("class=\"outlet\" href=\"/outlets/Evening%20Post\"");
        var article = await portal.Page("/articles/harbour/2");
        article.ShouldContain("href=\"/topics/ports\"");
        article.ShouldContain("href=\"/outlets/Morning%20Post\"");
    }
}
