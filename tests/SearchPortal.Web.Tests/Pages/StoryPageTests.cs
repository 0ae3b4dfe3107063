namespace SearchPortal.Web.Tests.Pages;

/// <summary>What readers see of copies and stories.</summary>
public sealed class StoryPageTests(StoryPageTests.QuakePortal quake) : IClassFixture<StoryPageTests.QuakePortal>
{
    [Theory]
    [InlineData("/search?q=quake", "4 articles match")]
    [InlineData("/search?q=quake&count=articles", "5 articles match")]
    [InlineData("/search?q=quake&count=copies", "4 articles match")]
    [InlineData("/search?q=quake&count=stories", "2 stories match")]
    public async Task A_page_counts_copies_as_one_unless_it_is_told_otherwise(string address, string total) =>
        (await quake.Portal.Page(address)).ShouldContain($"<p role=\"status\" class=\"total\">{total}</p>");

    [Fact]
    public async Task Copies_are_listed_under_a_hit_and_the_story_is_linked()
    {
        var html = await quake.Portal.Page("/search?q=night");
        html.ShouldContain("<summary>1 copy: <bdi>");
        html.ShouldContain("href=\"/stories/quake/first\">5 reports of this event</a>");
        html.ShouldContain("Copies of an article count as one.");
        html.ShouldContain("href=\"/search?q=night&amp;count=articles\">Count each article</a>");
    }

    [Fact]
    public async Task The_choice_is_in_the_form_and_the_usual_one_sends_nothing()
    {
        (await quake.Portal.Page("/search?q=quake")).ShouldContain("<input type=\"radio\" name=\"count\" value=\"\" form=\"ask\" checked");
        var html = await quake.Portal.Page("/search?q=quake&count=stories");
        html.ShouldContain("<input type=\"radio\" name=\"count\" value=\"stories\" form=\"ask\" checked");
        html.ShouldNotContain("<input type=\"hidden\" name=\"count\"");
        html.ShouldContain("Stories by");
    }

    [Fact]
    public async Task The_json_of_a_page_counts_as_the_page_does()
    {
        (await quake.Portal.Page("/search?q=quake")).ShouldContain("href=\"/api/v1/search?q=quake&amp;count=copies\"");
        (await quake.Portal.Json("/api/v1/search?q=quake&count=copies")).GetProperty("total").GetInt64().ShouldBe(4);
    }

    [Fact]
    public async Task A_story_lists_its_reports_in_the_order_of_time()
    {
        var html = await quake.Portal.Page("/stories/quake/first");
        html.ShouldContain("<h1 lang=\"en\" dir=\"auto\">Quake shakes the coast</h1>");
        html.ShouldContain("5 reports of one event in 4 outlets, in the order of time; 1 of them is a copy");
        html.ShouldNotContain("Vote put off");
        var places = new[] { "First report", "/articles/quake/first\"", "/articles/quake/arabic\"", "/articles/quake/copy\"", "/articles/quake/later\"", "/articles/quake/undated\"" }
            .Select(text => html.IndexOf(text, StringComparison.Ordinal)).ToArray();
        places.ShouldAllBe(place => place > 0);
        places.ShouldBe(places.Order());
    }

    [Fact]
    public async Task Each_report_has_a_number_and_says_how_much_later_it_came()
    {
        var html = await quake.Portal.Page("/stories/quake/first");
        html.ShouldContain("<li id=\"report-1\"");
        html.ShouldContain("<span class=\"report-number\">2</span>1 day later</p>");
    }

    [Fact]
    public async Task Differences_are_told_with_the_numbers_of_the_reports()
    {
        using var portal = new TestPortal(
            [
                TestArticles.Article("sum/one", "Port is sold", "The port was sold to Dbeibah for $4 billion.", "Morning Post", "2026-03-01", "Dbeibah"),
                TestArticles.Article("sum/two", "Port changes hands", "Dbeibeh paid more than $4 billion for the port.", "Evening Post", "2026-03-02", "Dbeibeh"),
                TestArticles.Article("other/one", "A song", "Dbeibah sang.", "Weekly", "2026-01-02", "Dbeibah"),
                TestArticles.Article("other/two", "A dance", "Dbeibah danced.", "Weekly", "2026-01-03", "Dbeibah"),
            ],
            prepare: folder => SearchPortal.Tests.GroupColumns.Set(folder, new Dictionary<string, string>(), new Dictionary<string, string> { ["sum/one"] = "sum/one", ["sum/two"] = "sum/one" }));
        var html = await portal.Page("/stories/sum/one");
        html.ShouldContain("<h2 id=\"differences\">How the reports differ</h2>");
        html.ShouldContain("<bdi class=\"told\">Dbeibeh</bdi>");
        html.ShouldContain("<bdi class=\"told\">more than $4 billion</bdi> <span class=\"in-reports\"><a href=\"#report-2\" title=\"Evening Post\">");
        html.ShouldContain("<h2 id=\"silent\">Who has no report</h2>");
        var link = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "class=\"count\" href=\"(/search[^\"]*)\">2<").Groups[1].Value);
        (await portal.Json(link.Replace("/search", "/api/v1/search", StringComparison.Ordinal))).GetProperty("total").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task Any_report_leads_to_its_story()
    {
        using var response = await quake.Portal.Get("/stories/quake/later");
        // The client follows.
        response.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/stories/quake/first");
    }

    [Theory, InlineData("/stories/quake/other"), InlineData("/stories/none"), InlineData("/stories/")]
    public async Task What_is_no_story_is_not_found(string address)
    {
        using var response = await quake.Portal.Get(address);
        ((int)response.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task An_article_tells_its_copies_and_the_other_reports()
    {
        var html = await quake.Portal.Page("/articles/quake/copy");
        html.ShouldContain("<h2 id=\"copies\">Copies</h2>");
        html.ShouldContain("1 other article has nearly the same text.");
        html.ShouldContain("<h2 id=\"event\">Other reports of this event</h2>");
        html.ShouldContain("href=\"/stories/quake/first\">All 5 reports in the order of time</a>");
        (await quake.Portal.Page("/articles/quake/other")).ShouldNotContain("Other reports of this event");
    }

    /// <summary>The site over the reports of the quake, started once.</summary>
    public sealed class QuakePortal : IDisposable
    {
        /// <summary>The site.</summary>
        public TestPortal Portal { get; } = TestPortal.OfQuake();

        /// <inheritdoc/>
        public void Dispose() => Portal.Dispose();
    }
}
