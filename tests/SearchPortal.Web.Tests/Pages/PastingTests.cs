using System.Net;

namespace SearchPortal.Web.Tests.Pages;

/// <summary>The pages that take what a reader pastes.</summary>
public sealed class PastingTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task A_list_of_names_becomes_a_table_of_searches()
    {
        var html = await Posted("/names", new() { ["names"] = "Dbeibeh\r\n\r\nnobody known\r\nDbeibeh" });
        html.ShouldContain("1 name of 2 found");
        html.ShouldContain("href=\"/search?q=name%3A%22Dbeibeh%22&amp;match=all\"><bdi>Dbeibeh</bdi></a>");
        html.ShouldContain("<td>3</td>");
        html.ShouldContain("1 May 2024");
        (await portal.Json("/api/v1/search?q=name%3A%22Dbeibeh%22&match=all&count=copies")).GetProperty("total").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task The_table_can_be_downloaded()
    {
        using var response = await portal.Post("/names", new() { ["names"] = "Dbeibeh\n=1+1", ["format"] = "csv" });
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldBe("name,spellings found,articles,first,last,search");
        lines[1].ShouldStartWith("Dbeibeh,");
        lines[1].ShouldContain(",3,2024-05-01,2024-05-03,");
        lines[2].ShouldStartWith("\"'=1+1\",");
    }

    [Theory]
    [InlineData("", "There is no name in the list")]
    [InlineData("501", "501 names; 500 are the most")]
    [InlineData("long", "A name has 201 characters; 200 are the most")]
    public async Task A_list_that_can_not_be_searched_says_why(string list, string problem)
    {
        var names = list switch { "501" => string.Join('\n', Enumerable.Range(1, 501)), "long" => new string('a', 201), _ => list };
        using var response = await portal.Post("/names", new() { ["names"] = names });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(problem);
    }

    [Fact]
    public async Task A_text_shows_whom_it_names_and_the_nearest_articles()
    {
        var html = await Posted("/text", new() { ["text"] = "Copper and tin and zinc were sold. Dbeibeh saw it." });
        html.ShouldContain("<a href=\"/actors/abdul-hamid-dbeibah\"><bdi>Abdul Hamid Dbeibah</bdi></a>");
        html.ShouldContain("<h2 id=\"similar\">Nearest articles</h2>");
        html.ShouldContain("href=\"/articles/partial/three\"");
        html.ShouldContain("Copper and tin and zinc were sold. Dbeibeh saw it.</textarea>");
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.OK)]
    [InlineData(100_001, HttpStatusCode.BadRequest)]
    [InlineData(2_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_has_a_bound(int length, HttpStatusCode status)
    {
        using var response = await portal.Post("/text", new() { ["text"] = string.Concat(Enumerable.Repeat("word ", length / 5)) + new string('x', length % 5) });
        response.StatusCode.ShouldBe(status);
    }

    [Theory, InlineData("/names"), InlineData("/text")]
    public async Task Both_have_a_form_that_every_page_leads_to(string address)
    {
        (await portal.Page(address)).ShouldContain($"<form class=\"pasting\" action=\"{address}\" method=\"post\">");
        (await portal.Page("/")).ShouldContain($"<a href=\"{address}\">");
    }

    private async Task<string> Posted(string address, Dictionary<string, string> form)
    {
        using var response = await portal.Post(address, form);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
