using SearchPortal.News.Dates;

namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class DateFactsTests
{
    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-03T14:07:00+01:00"}</script>""", "", "JSON-LD NewsArticle.datePublished")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","dateCreated":"2026-02-03"}</script>""", "", "JSON-LD NewsArticle.dateCreated")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebPage","datePublished":"2026-02-03"}</script>""", "", "JSON-LD WebPage.datePublished")]
    [InlineData("""<meta property="article:published_time" content="2026-02-03T14:07:00Z">""", "", "meta article:published_time")]
    [InlineData("""<meta property="article:published_time" content="1770127620000">""", "", "meta article:published_time")]
    [InlineData("""<meta name="date" content="2026-02-03">""", "", "meta date")]
    [InlineData("""<meta name="DC.date.issued" content="2026-02-03">""", "", "meta DC.date.issued")]
    [InlineData("""<meta name="parsely-pub-date" content="2026-02-03T14:07:00Z">""", "", "meta parsely-pub-date")]
    [InlineData("""<meta name="xy:recs:publish_time" content="2026-02-03T14:07:00Z">""", "", "meta xy:recs:publish_time")]
    [InlineData("", """<meta itemprop="datePublished" content="2026-02-03">""", "microdata datePublished")]
    [InlineData("", """<h1>Talks</h1><time datetime="2026-02-03T14:07:00Z">3 Feb</time>""", "time")]
    [InlineData("", """<h1>Talks</h1><div>Published on 3 February 2026</div>""", "the date behind its label")]
    [InlineData("", """<h1>Talks</h1><div>3 February 2026 | 14:07</div>""", "the date near the headline")]
    [InlineData("""<link rel="canonical" href="https://www.harbourtimes.example/2026/02/03/talks">""", "", "the address")]
    [InlineData("""<link rel="canonical" href="https://www.harbourtimes.example/talks-20260203.html">""", "", "the address")]
    public void Each_source_gives_the_date(string head, string body, string reason)
    {
        var facts = Pages.Facts(head, body, root: "lang=en");

        facts.Published.ShouldNotBeNull().Local.Date.ShouldBe(new DateTime(2026, 2, 3));
        facts.Reasons["date"].ShouldBe(reason);
    }

    [Fact]
    public void Published_and_updated_are_told_apart()
    {
        var facts = Pages.Facts("", """<h1>Talks</h1><time datetime="2026-02-04T09:00:00Z">Updated: 4 February 2026, 09:00</time><time datetime="2026-02-03T14:07:00Z">3 February 2026</time>""", root: "lang=en");

        facts.Published.ShouldNotBeNull().Local.ShouldBe(new DateTime(2026, 2, 3, 14, 7, 0));
        facts.Updated.ShouldNotBeNull().Local.ShouldBe(new DateTime(2026, 2, 4, 9, 0, 0));
    }

    [Theory]
    [InlineData("2026-02-03T15:07:00+01:00", "2026-02-03T14:07:20Z", false)]
    [InlineData("2026-02-03T14:07:00Z", "2026-02-03T13:00:00Z", false)]
    [InlineData("2026-02-03T14:07:00Z", "2026-02-03T14:30:00Z", true)]
    [InlineData("2026-02-03", "2026-02-03T14:30:00Z", false)]
    [InlineData("2026-02-03", "2026-02-04", true)]
    public void An_update_counts_only_where_it_is_later(string published, string updated, bool counts) =>
        (Pages.Facts(Pages.JsonLd($$"""{"@type":"NewsArticle","datePublished":"{{published}}","dateModified":"{{updated}}"}""")).Updated is not null).ShouldBe(counts);

    [Theory]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("20261-02-03")]
    [InlineData("2031-02-03")]
    [InlineData("0001-01-01")]
    [InlineData("2026")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public void What_can_be_no_date_of_an_article_counts_as_none(string date) => Pages.Facts($"<meta name=date content=\"{date}\">").Published.ShouldBeNull();

    [Fact]
    public void The_next_source_counts_where_one_is_no_date() =>
        Pages.Facts("<meta name=pubdate content=soon><meta name=date content=2026-02-03>").Published.ShouldNotBeNull().Precision.ShouldBe(DatePrecision.Day);

    [Theory]
    [InlineData("""<aside><time datetime="2026-02-03">3 February 2026</time></aside>""")]
    [InlineData("""<div class="comments"><time datetime="2026-02-03">3 February 2026</time></div>""")]
    [InlineData("""<footer>3 February 2026</footer>""")]
    [InlineData("""<p>The talks that began on 3 February 2026 in the harbour went on until the minister left the room, as several people who were there said afterwards; nobody else wanted to say a word about what had been agreed there.</p>""")]
    public void Dates_of_other_things_are_not_the_articles(string body) => Pages.Facts("", "<h1>Talks</h1>" + body, root: "lang=en").Published.ShouldBeNull();
}
