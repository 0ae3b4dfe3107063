namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class HeadlineFactTests
{
    [Theory]
    [InlineData("""<title>Talks begin in the harbour</title>""", "")]
    [InlineData("""<title>Talks begin in the harbour | Harbour Times</title>""", "")]
    [InlineData("""<title>Talks begin in the harbour - Politics - Harbour Times</title>""", "<h1>Talks begin in the harbour</h1>")]
    [InlineData("""<title>Harbour Times</title>""", "<h1>Talks begin <em>in the</em>\n harbour</h1>")]
    [InlineData("""<meta property="og:title" content="Talks begin in the harbour">""", "")]
    [InlineData("""<meta property="og:site_name" content="Harbour Times"><meta property="og:title" content="Talks begin in the harbour - Harbour Times">""", "")]
    [InlineData("""<meta property="og:title" content="Talks begin in the harbour | HT | 03.02.2026">""", "<h1>Talks begin in the harbour</h1>")]
    [InlineData("""<meta name="dc.title" content="Talks begin in the harbour">""", "")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks begin in the harbour"}</script>""", "")]
    [InlineData("", """<h1>Talks begin in the harbour</h1><h1>Most read</h1>""")]
    [InlineData("", """<div class="site-logo"><h1>Harbour Times</h1></div><h1>Talks begin in the harbour</h1>""")]
    [InlineData("", """<nav><h1>Sections</h1></nav><h1>Talks begin in the harbour</h1>""")]
    [InlineData("", """<h1><span class="kicker">Politics</span> <span>Talks begin in the harbour</span></h1>""")]
    [InlineData("", """<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Talks begin in the harbour</h2></div>""")]
    public void Each_source_gives_the_headline(string head, string body) => Pages.Facts(head, body).Title.ShouldBe("Talks begin in the harbour");

    [Fact]
    public void What_the_page_shows_wins_against_what_one_source_says()
    {
        var facts = Pages.Facts(Og("The harbour talks explained") + Ld("Talks begin in the harbour"), "<h1>Talks begin in the harbour</h1>");

        facts.Title.ShouldBe("Talks begin in the harbour");
        facts.Reasons["title"].ShouldBe("JSON-LD NewsArticle.headline, h1");
        Pages.Facts(Og("Talks begin in the harbour") + Ld("The harbour talks explained"), "<h1>Talks begin in the harbour</h1>").Title.ShouldBe("Talks begin in the harbour");
    }

    [Fact]
    public void What_two_sources_say_wins_against_the_heading_alone() =>
        Pages.Facts(Og("Talks begin in the harbour") + Ld("Talks begin in the harbour"), "<h1>Everything about the talks today</h1>").Title.ShouldBe("Talks begin in the harbour");

    [Fact]
    public void A_heading_in_a_breadcrumb_shows_nothing() =>
        Pages.Facts(Og("Talks: what the harbour now expects") + Ld("Talks begin in the harbour"), "<ol class=\"pageBreadcrumb\"><li><h1>Talks: what the harbour now expects</h1></li></ol>").Title.ShouldBe("Talks begin in the harbour");

    [Fact]
    public void A_heading_behind_the_links_that_lead_to_the_page_shows_nothing()
    {
        string Path(string links) => $"<div>{links}<h1>Talks: what the harbour now expects</h1></div>";
        string Title(string body) => Pages.Facts(Og("Talks: what the harbour now expects") + Ld("Talks begin in the harbour"), body).Title!;

        Title(Path("<a href=/news>News</a><a href=/news/coast>Coast</a>")).ShouldBe("Talks begin in the harbour");
        Title(Path("<a href=/news>News</a>")).ShouldBe("Talks: what the harbour now expects");
        Title(Path("<p>Today</p><a href=/news>News</a><a href=/news/coast>Coast</a>")).ShouldBe("Talks: what the harbour now expects");
    }

    [Fact]
    public void A_kicker_in_a_line_above_the_headline_is_left_out_where_metadata_join_them() =>
        Pages.Facts(Og("After a week of silence: Talks begin in the harbour"), "<h2><span>After a week of silence</span><div>Talks begin in the harbour</div></h2>").Title.ShouldBe("Talks begin in the harbour");

    [Fact]
    public void A_kicker_before_the_headline_is_left_out() =>
        Pages.Facts(Og("Talks begin in the harbour") + Ld("Talks begin in the harbour"), "<h1><span>Politics</span>Talks begin in the harbour</h1>").Title.ShouldBe("Talks begin in the harbour");

    [Fact]
    public void A_wrapper_that_is_named_after_a_box_hides_no_headline() =>
        Pages.Facts(Ld("The harbour talks explained") + Og("Talks begin in the harbour"), "<div class=\"story related-enabled\"><h1>Talks begin in the harbour</h1></div>").Title.ShouldBe("Talks begin in the harbour");

    [Theory]
    [InlineData("Talks &amp;amp; trade in the harbour", "Talks & trade in the harbour")]
    [InlineData("&amp;#039;Talks&amp;#039; in the harbour", "'Talks' in the harbour")]
    [InlineData("Har&#173;bour talks in &lt;em&gt;spring&lt;/em&gt;", "Harbour talks in spring")]
    [InlineData("Talks\n\n  in\u0001 the harbour ", "Talks in the harbour")]
    [InlineData("5 &lt; 6 in the harbour", "5 < 6 in the harbour")]
    public void It_is_one_line_of_text(string received, string title) => Pages.Facts($"<meta property=og:title content=\"{received}\">").Title.ShouldBe(title);

    [Fact]
    public void It_is_bounded() => Pages.Facts(Og(new string('a', 1_900))).Title.ShouldNotBeNull().Length.ShouldBe(1000);

    [Fact]
    public void A_page_without_headline_has_none() => Pages.Facts("", "<p>The talks began.</p>").Title.ShouldBeNull();

    private static string Og(string title) => $"<meta property=\"og:title\" content=\"{title}\">";

    private static string Ld(string title) => Pages.JsonLd($$"""{"@type":"NewsArticle","headline":"{{title}}"}""");
}
