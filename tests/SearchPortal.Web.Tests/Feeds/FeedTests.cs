using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;

namespace SearchPortal.Web.Tests.Feeds;

/// <summary>A search as a feed, in each format.</summary>
public sealed class FeedTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly string[] Formats = ["atom", "rss"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_has_the_articles_of_the_search_newest_first()
    {
        string[] newest = ["names/arabic", "names/dbeibeh", "names/dbeibah"];
        foreach (var format in Formats)
        {
            var feed = await Load($"/feeds/search.{format}?q=Dbeibah&sort=oldest");
            feed.Title.Text.ShouldBe("Dbeibah – SearchPortal");
            feed.Items.Select(item => item.Links[0].Uri.AbsolutePath).ShouldBe(newest.Select(id => "/articles/" + id), format);
        }

        var json = await portal.Json("/feeds/search.json?q=Dbeibah");
        json.GetProperty("items").EnumerateArray().Select(item => new Uri(item.GetProperty("url").GetString()!).AbsolutePath).ShouldBe(newest.Select(id => "/articles/" + id));
    }

    [Fact]
    public async Task An_entry_has_dates_authors_outlet_and_passages_as_text()
    {
        var article = TestArticles.Article("a", "Cats & <b>dogs</b>", "Cats met dogs. Nobody barked.", "Evening Post", "2024-05-01") with { Authors = ["Ana Pérez", "Bo Li"], Url = "https://example.org/a" };
        await using var one = new TestPortal([article, article with { Id = "b", Authors = [] }]);
        var items = (await Load("/feeds/search.atom?q=cats&count=articles", one)).Items.ToDictionary(item => item.Links[0].Uri.AbsolutePath);
        var item = items["/articles/a"];
        item.Title.Text.ShouldBe("Cats & <b>dogs</b>");
        item.Summary.Text.ShouldContain("Cats met dogs.");
        item.Authors.Select(author => author.Name).ShouldBe(["Ana Pérez", "Bo Li"]);
        item.PublishDate.ShouldBe(new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
        item.LastUpdatedTime.ShouldBe(item.PublishDate);
        item.Links.Single(link => link.RelationshipType == "via").Uri.AbsoluteUri.ShouldBe("https://example.org/a");
        item.ElementExtensions.ReadElementExtensions<string>("publisher", "http://purl.org/dc/elements/1.1/").ShouldBe(["Evening Post"]);
        items["/articles/b"].Authors.ShouldHaveSingleItem().Name.ShouldBe("Evening Post");

        var json = (await one.Json("/feeds/search.json?q=cats&count=articles")).GetProperty("items").EnumerateArray().First(entry => entry.GetProperty("url").GetString()!.EndsWith("/a", StringComparison.Ordinal));
        json.GetProperty("date_published").GetDateTimeOffset().ShouldBe(item.PublishDate);
        json.GetProperty("authors")[1].GetProperty("name").GetString().ShouldBe("Bo Li");
        json.GetProperty("content_text").GetString()!.ShouldContain("Cats met dogs.");
        json.GetProperty("external_url").GetString().ShouldBe("https://example.org/a");
    }

    [Fact]
    public async Task An_undated_article_has_no_date_of_publication_and_always_the_same_date_where_one_must_be()
    {
        var atom = (await Load("/feeds/search.atom?q=lighthouses")).Items.ShouldHaveSingleItem();
        atom.PublishDate.ShouldBe(default);
        atom.LastUpdatedTime.ShouldBe(DateTimeOffset.UnixEpoch);
        (await portal.Page("/feeds/search.rss?q=lighthouses")).ShouldNotContain("pubDate");
        (await portal.Json("/feeds/search.json?q=lighthouses")).GetProperty("items")[0].TryGetProperty("date_published", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task An_entry_has_the_same_id_in_every_format_and_on_every_site()
    {
        await using var other = new TestPortal();
        var ids = (await Load("/feeds/search.atom?q=Dbeibah")).Items.Select(item => item.Id).ToArray();
        ids.Distinct().Count().ShouldBe(3);
        foreach (var id in ids) Guid.TryParse(id["urn:uuid:".Length..], out _).ShouldBeTrue(id);
        (await Load("/feeds/search.rss?q=Dbeibah", other)).Items.Select(item => item.Id).ShouldBe(ids);
        (await other.Json("/feeds/search.json?q=Dbeibah")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe(ids);
    }

    [Fact]
    public async Task Signs_that_xml_can_not_hold_do_not_break_a_feed()
    {
        await using var hostile = new TestPortal([TestArticles.Article("a", "Cats \0\u0001 ]]> \ud800 &amp; \ud83d\ude00", "Cats \u000b met.", "\u0002Post", "2024-05-01")]);
        foreach (var format in Formats) (await Load("/feeds/search." + format, hostile)).Items.ShouldHaveSingleItem().Title.Text.ShouldStartWith("Cats \ufffd\ufffd ]]> ");
        (await hostile.Json("/feeds/search.json")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_not_sent_it_again()
    {
        using var client = new HttpClient { BaseAddress = portal.ClientOptions.BaseAddress };
        using var first = await client.GetAsync(new Uri("/feeds/search.atom?q=harbour", UriKind.Relative), Cancellation);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.GetAsync(new Uri("/feeds/search.atom?q=harbour", UriKind.Relative), Cancellation);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var another = await client.GetAsync(new Uri("/feeds/search.atom?q=copper", UriKind.Relative), Cancellation);
        another.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/feeds/search.atom?from=soon", 400)]
    [InlineData("/feeds/search.rss?size=1000", 400)]
    [InlineData("/feeds/search.json?q=harbour&utm_source=mail", 200)]
    [InlineData("/feeds/search.xml", 404)]
    public async Task What_can_not_be_asked_is_refused_and_what_others_add_is_passed_over(string address, int status)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task Pages_of_results_lead_to_their_feeds()
    {
        var html = await portal.Page("/search?q=harbour&outlet=Evening+Post&page=2&size=5&sort=oldest");
        html.ShouldContain("<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" href=\"/feeds/search.atom?q=harbour&amp;outlet=Evening%20Post&amp;size=5\"");
        html.ShouldContain("href=\"/feeds/search.json?q=harbour&amp;outlet=Evening%20Post&amp;size=5\"");
    }

    [Fact]
    public async Task Browsers_can_search_here_from_their_own_box()
    {
        (await portal.Page("/")).ShouldContain("<link rel=\"search\" type=\"application/opensearchdescription&#x2B;xml\" href=\"/opensearch.xml\"");
        var description = new XmlDocument();
        description.LoadXml(await portal.Page("/opensearch.xml"));
        var templates = description.GetElementsByTagName("Url").OfType<XmlElement>().ToDictionary(url => url.GetAttribute("type"), url => url.GetAttribute("template"));
        var results = new Uri(templates["text/html"].Replace("{searchTerms}", "harbour", StringComparison.Ordinal)).PathAndQuery;
        (await portal.Page(results)).ShouldContain("30 articles match");
        var suggestions = await portal.Json(new Uri(templates["application/x-suggestions+json"].Replace("{searchTerms}", "Dbei", StringComparison.Ordinal)).PathAndQuery);
        suggestions[0].GetString().ShouldBe("Dbei");
        suggestions[1].EnumerateArray().Select(text => text.GetString()).ShouldContain("Abdul Hamid Dbeibah");
        (await portal.Json("/opensearch/suggestions"))[1].GetArrayLength().ShouldBe(0);
    }

    private Task<SyndicationFeed> Load(string address) => Load(address, portal);

    private static async Task<SyndicationFeed> Load(string address, TestPortal portal)
    {
        using var xml = XmlReader.Create(new StringReader(await portal.Page(address)));
        return SyndicationFeed.Load(xml);
    }
}
