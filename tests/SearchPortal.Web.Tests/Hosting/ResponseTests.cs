using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Tests.Hosting;

public sealed class ResponseTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=harbour")]
    [InlineData("/articles/none")]
    [InlineData("/nothing")]
    [InlineData("/css/portal.css")]
    [InlineData("/api/v1/search?page=0")]
    public async Task Every_response_forbids_foreign_content(string address)
    {
        using var response = await portal.Get(address);
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_is_none_is_a_page_that_helps()
    {
        using var response = await portal.Get("/nothing?q=harbour");
        ((int)response.StatusCode).ShouldBe(404);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("There is no such page");
        html.ShouldContain("value=\"harbour\"");
    }

    [Fact]
    public async Task Pages_can_only_be_read()
    {
        using var posted = await portal.Send(HttpMethod.Post, "/search");
        ((int)posted.StatusCode).ShouldBe(405);
        using var asked = await portal.Send(HttpMethod.Head, "/search?q=harbour");
        ((int)asked.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task A_failure_keeps_its_details_to_itself()
    {
        await using var broken = new TestPortal([TestArticles.Article("a", "A", "Text.", null, null)]);
        ((ArticleCatalog)broken.Services.GetService(typeof(ArticleCatalog))!).Dispose();
        using var page = await broken.Get("/search?q=text");
        using var api = await broken.Get("/api/v1/search?q=text");
        ((int)page.StatusCode).ShouldBe(500);
        ((int)api.StatusCode).ShouldBe(500);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("Something went wrong on our side");
        html.ShouldContain("value=\"text\"");
        html.ShouldNotContain("Exception");
        page.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        api.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_new_commit_shows_up_without_a_restart()
    {
        await using var growing = new TestPortal([TestArticles.Article("first", "First", "One text.", null, null)]);
        (await growing.Json("/api/v1/search?q=text")).GetProperty("total").GetInt64().ShouldBe(1);
        growing.Commit([TestArticles.Article("second", "Second", "Another text.", null, null)]);
        await Eventually.Holds(async () => (await growing.Json("/api/v1/search?q=text")).GetProperty("total").GetInt64() == 2);
    }
}
