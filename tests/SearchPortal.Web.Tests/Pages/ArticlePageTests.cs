namespace SearchPortal.Web.Tests.Pages;

public sealed class ArticlePageTests(TestPortal portal) : IClassFixture<TestPortal>
{
    [Fact]
    public async Task An_article_shows_its_text_and_facts()
    {
        var html = await portal.Page("/articles/partial/two");
        html.ShouldContain("<h1 lang=\"en\" dir=\"auto\">Copper and tin</h1>");
        html.ShouldContain("Copper and tin were sold.");
        html.ShouldContain("href=\"https://example.org/metals?day=2\" rel=\"noopener noreferrer nofollow\"");
        html.ShouldContain("test/partial/two");
        html.ShouldContain("<link rel=\"canonical\" href=\"/articles/partial/two\" />");
    }

    [Fact]
    public async Task The_search_that_led_here_is_marked_and_one_step_away()
    {
        var html = await portal.Page("/articles/names/dbeibah?q=Dbeibeh&outlet=Morning+Post&page=2");
        html.ShouldContain("<mark>Dbeibah</mark>");
        html.ShouldContain("matches are marked");
        html.ShouldContain("href=\"/search?q=Dbeibeh&amp;outlet=Morning%20Post&amp;page=2\"");
    }

    [Fact]
    public async Task Without_other_spellings_only_what_was_typed_is_marked() =>
        (await portal.Page("/articles/names/dbeibah?q=Dbeibeh&variants=off")).ShouldNotContain("<mark>");

    [Fact]
    public async Task An_article_without_headline_outlet_and_date_says_so()
    {
        var html = await portal.Page("/articles/plain");
        html.ShouldContain("No headline in the source");
        html.ShouldContain("<title>No headline stands above this sentence about lighthouses. A second … – SearchPortal</title>");
        html.ShouldContain("Unknown outlet");
        html.ShouldContain("Undated");
    }

    [Fact]
    public async Task Agency_and_inferred_date_are_shown_with_the_reason()
    {
        var article = TestArticles.Article("one", "Number one", "Text of the harbour.", "Morning Post", "2024-05-01");
        await using var own = new TestPortal([article with { Agency = "Sea Wire", Published = article.Published! with { Inferred = "“May 1”, counted from when it was received, 2024-05-02" } }]);

        foreach (var html in new[] { await own.Page("/articles/one"), await own.Page("/search?q=harbour") })
        {
            html.ShouldContain("via <a href=\"/search?q=agency%3A%22Sea%20Wire%22\"><bdi>Sea Wire</bdi></a>");
            html.ShouldContain("(inferred: <bdi>“May 1”, counted from when it was received, 2024-05-02</bdi>)");
        }

        var hit = (await own.Json("/api/v1/search?q=agency:%22sea+wire%22")).GetProperty("hits")[0];
        hit.GetProperty("agency").GetString().ShouldBe("Sea Wire");
        hit.GetProperty("publishedInferred").GetString()!.ShouldStartWith("“May 1”");
        (await own.Json("/api/v1/articles/one")).GetProperty("agency").GetString().ShouldBe("Sea Wire");
    }

    [Theory]
    [InlineData("/articles/none")]
    [InlineData("/articles/")]
    [InlineData("/articles/names%2Fnone%3F")]
    public async Task An_unknown_article_is_a_404_that_helps(string address)
    {
        using var response = await portal.Get(address + "?q=harbour");
        ((int)response.StatusCode).ShouldBe(404);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("There is no such article");
        html.ShouldContain("value=\"harbour\"");
    }

    [Fact]
    public async Task Any_id_has_an_address_that_leads_to_it()
    {
        string[] ids = ["a//b", "a/../b", "50%", "a%2Fb", "what?#now", "https://example.org/x?y=z#f", "أخبار/اليوم", "🙂", "a b+c", "q\"'<>&"];
        await using var own = new TestPortal(ids.Select((id, number) => TestArticles.Article(id, $"Number {number}", "Text.", null, null)));
        var hits = (await own.Json("/api/v1/search")).GetProperty("hits");
        hits.GetArrayLength().ShouldBe(ids.Length);
        foreach (var hit in hits.EnumerateArray())
        {
            var html = await own.Page(hit.GetProperty("link").GetString()!);
            html.ShouldContain(">" + hit.GetProperty("title").GetProperty("text").GetString() + "</h1>");
            var json = await own.Json("/api/v1" + hit.GetProperty("link").GetString());
            json.GetProperty("id").GetString().ShouldBe(hit.GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task Similar_articles_follow_with_what_they_share()
    {
        var html = await portal.Page("/articles/partial/two");
        html.ShouldContain("<h2 id=\"similar\">More like this</h2>");
        html.ShouldContain("<a href=\"/articles/partial/three\">Copper and tin and zinc</a>");
        html.ShouldContain("<bdi>Copper</bdi>");
        (await portal.Page("/articles/plain")).ShouldNotContain("More like this");
    }
}
