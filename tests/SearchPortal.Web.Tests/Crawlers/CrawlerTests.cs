using System.Xml.Linq;

namespace SearchPortal.Web.Tests.Crawlers;

public sealed class CrawlerTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Robots_are_kept_from_searches_and_told_the_sitemap()
    {
        var robots = await portal.Page("/robots.txt");
        robots.ShouldContain("Disallow: /search\n");
        robots.ShouldContain("Disallow: /api/\n");
        robots.ShouldContain($"Sitemap: {portal.ClientOptions.BaseAddress}sitemap.xml\n");
    }

    [Fact]
    public async Task The_sitemap_leads_to_every_article_once()
    {
        var parts = Locations(await portal.Page("/sitemap.xml"));
        var articles = new List<string>();
        foreach (var part in parts) articles.AddRange(Locations(await portal.Page(new Uri(part).PathAndQuery)));
        articles.Count.ShouldBe(TestArticles.All.Count);
        articles.ShouldBeUnique();
        foreach (var article in articles)
        {
            using var response = await portal.Get(new Uri(article).PathAndQuery);
            ((int)response.StatusCode).ShouldBe(200, article);
        }
    }

    [Theory]
    [InlineData("/sitemap/0.xml")]
    [InlineData("/sitemap/2.xml")]
    [InlineData("/sitemap/99999999999.xml")]
    public async Task There_are_no_further_parts(string address)
    {
        using var response = await portal.Get(address);
        ((int)response.StatusCode).ShouldBe(404);
    }

    private static string[] Locations(string xml) => [.. XDocument.Parse(xml).Descendants(Sitemaps + "loc").Select(location => location.Value)];
}
