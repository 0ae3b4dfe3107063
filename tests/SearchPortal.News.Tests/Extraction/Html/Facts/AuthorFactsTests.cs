namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class AuthorFactsTests
{
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Jane Doe"}}</script>""", "", "JSON-LD NewsArticle.author")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":"By Jane Doe"}</script>""", "", "JSON-LD NewsArticle.author")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","creator":["Jane Doe"]}</script>""", "", "JSON-LD NewsArticle.creator")]
    [InlineData("""<meta name="author" content="Jane Doe">""", "", "meta author")]
    [InlineData("""<meta name="parsely-author" content="Jane Doe">""", "", "meta parsely-author")]
    [InlineData("""<meta name="sailthru.author" content="Jane Doe">""", "", "meta sailthru.author")]
    [InlineData("""<meta name="DC.Creator" content="Jane Doe">""", "", "meta DC.Creator")]
    [InlineData("""<meta name="xy:recs:article_author" content="Jane Doe">""", "", "meta xy:recs:article_author")]
    [InlineData("""<meta property="article:author" content="https://social.example/jane.doe"><meta name="byl" content="By Jane Doe">""", "", "meta byl")]
    [InlineData("", """<h1>Talks begin</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jane Doe</span></span>""", "microdata author")]
    [InlineData("", """<h1>Talks begin</h1><p>By <a rel="author" href="/jane">Jane Doe</a></p>""", "rel=author")]
    [InlineData("", """<h1>Talks begin</h1><div class="article-byline">By Jane Doe, Harbour Editor</div>""", "by-line")]
    [InlineData("", """<h1>Talks begin</h1><div class="articleAuthor">Von <a href="/autoren/jd">Jane Doe</a>, Redakteurin</div>""", "by-line")]
    [InlineData("", """<h1>Talks begin</h1><p>Tue 3 February 2026 | 14:07 | By Jane Doe</p>""", "a by-line near the headline")]
    [InlineData("", """<h1>Talks begin</h1><p>Par Jane Doe</p>""", "a by-line near the headline")]
    [InlineData("", """<h1>Talks begin</h1><p>Jane Doe | 3 February 2026</p>""", "a by-line near the headline")]
    [InlineData("", """<h1>Talks begin</h1><p>The talks began.</p><p style="text-align: right"><b>Jane Doe</b></p>""", "the name below the text")]
    public void Each_source_gives_the_author(string head, string body, string reason)
    {
        var facts = Pages.Facts(head, body);

        facts.Authors.ShouldBe(["Jane Doe"]);
        facts.Reasons["authors"].ShouldBe(reason);
    }

    [Fact]
    public void Json_ld_goes_before_metadata_and_those_before_the_page() =>
        Pages.Facts(Ld("\"Jane Doe\"") + "<meta name=author content=\"Ann Other\">", "<h1>Talks</h1><p class=byline>By Max Three</p>").Authors.ShouldBe(["Jane Doe"]);

    [Fact]
    public void Where_only_the_site_is_named_the_by_line_may_name_somebody()
    {
        const string Site = "<meta property=og:site_name content=\"Harbour Times\">";

        Pages.Facts(Site + Ld("\"Harbour Times\""), "<h1>Talks</h1><p class=byline>By Jane Doe</p>").Authors.ShouldBe(["Jane Doe"]);
        Pages.Facts(Site + Ld("\"Harbour Times\""), "<h1>Talks</h1><p class=byline>By HT</p>").Authors.ShouldBe(["Harbour Times"]);
    }

    [Fact]
    public void Each_author_is_named_once() =>
        Pages.Facts(Ld("""[{"name":"Jane Doe"},{"name":"JANE DOE"},{"name":"Max Three and Ann Other"}]""")).Authors.ShouldBe(["Jane Doe", "Max Three", "Ann Other"]);

    [Theory]
    [InlineData("""<aside class="related"><p class="author">By Max Three</p></aside>""")]
    [InlineData("""<div class="comment"><span class="author">Max Three</span></div>""")]
    [InlineData("""<figure><span class="image-author">Max Three</span></figure>""")]
    [InlineData("""<div hidden><p class="author">Max Three</p></div>""")]
    [InlineData("""<p>By Monday all was over.</p>""")]
    [InlineData("""<p>Middle East | 3 February 2026</p>""")]
    [InlineData("""<p align="right"><a href="/more">Read More</a></p>""")]
    [InlineData("""<p class="author-bio">Read more stories every week in our letter to readers and friends of the harbour, and write to us what you think of it all.</p>""")]
    public void Others_are_no_authors(string body) => Pages.Facts("", "<h1>Talks begin</h1>" + body).Authors.ShouldBeEmpty();

    [Fact]
    public void They_are_bounded()
    {
        var many = string.Join(',', Enumerable.Range(0, 5000).Select(i => $$"""{"name":"Jane {{(char)('A' + (i % 26))}}{{(char)('a' + (i / 26 % 26))}}{{(char)('a' + (i / 676))}} Doe"}"""));

        Pages.Facts(Ld($"[{many}]")).Authors.Count.ShouldBe(100);
    }

    private static string Ld(string author) => Pages.JsonLd($$"""{"@type":"NewsArticle","headline":"Talks","author":{{author}}}""");
}
