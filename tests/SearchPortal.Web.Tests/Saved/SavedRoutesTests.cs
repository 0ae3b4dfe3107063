using System.Net;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;

namespace SearchPortal.Web.Tests.Saved;

/// <summary>Somebody saves searches and articles, comes back, and changes what is saved.</summary>
public sealed partial class SavedRoutesTests : IAsyncDisposable
{
    private readonly ManualTime time = new();
    private readonly TestPortal portal;
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient browser;

    public SavedRoutesTests()
    {
        portal = new TestPortal(TestArticles.All, time: time);
        browser = new HttpClient(handler) { BaseAddress = portal.ClientOptions.BaseAddress };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        handler.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_saved_search_tells_what_is_new()
    {
        (await Page("/search?q=harbour&outlet=Evening+Post")).ShouldContain("name=\"search\" value=\"?q=harbour&amp;outlet=Evening%20Post\"");
        var page = await Post("/saved/search", ("search", "?q=harbour&outlet=Evening%20Post&page=2"));
        var html = await Page(page);
        html.ShouldContain("<a href=\"/search?q=harbour&amp;outlet=Evening%20Post\">harbour · Evening Post</a>");
        html.ShouldContain("10 articles");
        html.ShouldContain("nothing new");

        time.Move(TimeSpan.FromHours(2));
        portal.Commit([
            TestArticles.Article("harbour/late", "A late report", "The harbour was empty.", "Evening Post", "2019-01-01"),
            TestArticles.Article("harbour/elsewhere", "Elsewhere", "The harbour was full.", "Weekly", "2026-01-01"),
        ]);
        await Eventually.Holds(async () => (await portal.Json("/api/v1/search?q=harbour&outlet=Evening+Post")).GetProperty("total").GetInt64() == 11);
        html = await Page(page);
        html.ShouldContain("<b class=\"new\">1 new</b>");
        html.ShouldContain("since <time datetime=\"2026-03-01T12:00:00Z\">1 March 2026, 12:00 (UTC)</time>");
        html.ShouldContain("/articles/harbour/late");

        time.Move(TimeSpan.FromHours(2));
        (await Page(page)).ShouldContain("nothing new");
    }

    [Fact]
    public async Task Articles_and_searches_of_a_browser_come_to_one_page()
    {
        (await Page("/saved")).ShouldContain("Nothing is saved in this browser yet");
        (await Page("/articles/names/dbeibah")).ShouldContain("<input type=\"hidden\" name=\"article\" value=\"names/dbeibah\"");
        var page = await Post("/saved/article", ("article", "names/dbeibah"), ("name", "Elections"));
        (await Post("/saved/search", ("search", "?q=copper"), ("name", "Metals"))).ShouldBe(page);
        (await Post("/saved/article", ("article", "plain"), ("name", ""))).ShouldBe(page);
        var html = await Page(page);
        foreach (var text in new[] { "<bdi>Elections</bdi>", "<bdi>To read</bdi>", ">Metals</a>", "Dbeibah speaks in Tripoli", "This browser saves to this page." }) html.ShouldContain(text);
        using var own = await browser.GetAsync(new Uri("/saved", UriKind.Relative), Cancellation);
        own.Headers.Location!.OriginalString.ShouldBe(page);
        (await portal.Page(page)).ShouldContain("This browser does not save to this page.");
    }

    [Fact]
    public async Task What_is_saved_can_be_changed_and_removed()
    {
        var page = await Post("/saved/search", ("search", "?q=copper"));
        await Post("/saved/article", ("article", "plain"));
        var id = SearchId().Match(await Page(page)).Groups[1].Value;
        await Post(page, ("do", "change-search"), ("id", id), ("name", "Metals"), ("note", "look\r\nweekly"));
        await Post(page, ("do", "rename"), ("name", "My <b>page</b>"));
        await Post(page, ("do", "rename-list"), ("list", "To read"), ("name", "Later"));
        var html = await Page(page);
        foreach (var text in new[] { ">Metals</a>", "<p class=\"saved-note\" dir=\"auto\">weekly</p>", "<h1><bdi>My &lt;b&gt;page&lt;/b&gt;</bdi></h1>", "<bdi>Later</bdi>" }) html.ShouldContain(text);
        await Post(page, ("do", "remove-search"), ("id", id));
        await Post(page, ("do", "remove-list"), ("list", "Later"));
        html = await Page(page);
        html.ShouldNotContain("Metals");
        html.ShouldNotContain("Later");
        (await Post(page, ("do", "delete"))).ShouldBe("/saved");
        (await Status(page)).ShouldBe(HttpStatusCode.NotFound);
        (await Page("/saved")).ShouldContain("Nothing is saved in this browser yet");
    }

    [Fact]
    public async Task An_article_that_was_deleted_keeps_its_place_and_nothing_of_its_text()
    {
        var page = await Post("/saved/article", ("article", "partial/two"));
        using (var writer = News.Catalog.CatalogWriter.Open(portal.Options))
        {
            writer.Delete("partial/two");
            writer.Commit();
        }

        await Eventually.Holds(async () => (await portal.Json("/api/v1/articles/partial/two")).TryGetProperty("status", out _));
        var html = await Page(page);
        html.ShouldNotContain("Copper and tin");
        html.ShouldContain("No longer in the index: <bdi>partial/two</bdi>");
    }

    [Fact]
    public async Task A_secret_link_is_sent_nowhere_and_kept_nowhere()
    {
        var page = await Post("/saved/search", ("search", "?q=copper"));
        using var response = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancellation);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Page(page)).ShouldContain("<meta name=\"robots\" content=\"noindex, nofollow\"");
        using var missing = await portal.Get("/saved/" + new string('A', 27));
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task A_form_of_another_site_saves_nothing()
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/saved/search") { Content = new FormUrlEncodedContent([new("search", "?q=copper")]) };
        post.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await browser.SendAsync(post, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        File.Exists(portal.Options.IndexFolder + ".saved.db").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/saved/search", "search", "?q=copper&size=100000000", true)]
    [InlineData("/saved/search", "search", "?page=500&size=100", false)]
    [InlineData("/saved/search", "search", "?from=1800-13", false)]
    [InlineData("/saved/article", "article", "no such article", false)]
    public async Task What_can_not_be_saved_is_refused_and_what_can_not_be_read_is_left_aside(string address, string name, string value, bool isSaved)
    {
        using var response = await Send(address, (name, value));
        response.StatusCode.ShouldBe(isSaved ? HttpStatusCode.Found : HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Names_notes_and_new_pages_are_bounded()
    {
        var page = await Post("/saved/search", ("search", "?q=copper"));
        using var longNote = await Send(page, ("do", "change-search"), ("name", "name"), ("note", new string('n', 1_001)));
        longNote.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var nothing = await Send(page, ("do", "nothing"));
        nothing.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var longName = await Send(page, ("do", "rename"), ("name", new string('n', 101)));
        longName.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await longName.Content.ReadAsStringAsync(Cancellation)).ShouldContain("The name has 101 characters");

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.ClientOptions.BaseAddress };
            using var form = new FormUrlEncodedContent([new("search", "?q=tin")]);
            using var response = await stranger.PostAsync(new Uri("/saved/search", UriKind.Relative), form, Cancellation);
            statuses.Add(response.StatusCode);
        }

        statuses.ShouldContain(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_page_has_a_feed_of_all_its_searches()
    {
        var page = await Post("/saved/search", ("search", "?q=copper"));
        await Post("/saved/search", ("search", "?q=Dbeibah"));
        await Post("/saved/search", ("search", "?q=tin"));
        (await Page(page)).ShouldContain($"<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" href=\"{page}/feed.atom\"");
        using var xml = XmlReader.Create(new StringReader(await Page(page + "/feed.atom")));
        SyndicationFeed.Load(xml).Items.Select(item => item.Links[0].Uri.AbsolutePath)
            .ShouldBe(["/articles/names/arabic", "/articles/names/dbeibeh", "/articles/names/dbeibah", "/articles/partial/two", "/articles/partial/three"]);
        (await Status("/saved/" + new string('A', 27) + "/feed.atom")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_can_be_saved_no_page_speaks_of_it()
    {
        await using var without = new TestPortal(TestArticles.All, saves: false);
        (await without.Page("/search?q=copper")).ShouldNotContain("/saved");
        (await without.Page("/articles/plain")).ShouldNotContain("/saved");
        using var response = await without.Get("/saved");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Page(string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var html = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, html);
        return html;
    }

    private async Task<HttpStatusCode> Status(string address)
    {
        using var response = await browser.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        return response.StatusCode;
    }

    /// <summary>Posts a form and returns the page that it leads to.</summary>
    private async Task<string> Post(string address, params (string Name, string Value)[] fields)
    {
        using var response = await Send(address, fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Found, await response.Content.ReadAsStringAsync(Cancellation));
        return response.Headers.Location!.OriginalString.Split('#')[0];
    }

    private async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(new Uri(address, UriKind.Relative), form, Cancellation);
    }

    [GeneratedRegex("id=\"search-(\\d+)\"")]
    private static partial Regex SearchId();
}
