namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class PageFactsTests
{
    [Theory]
    [InlineData("lang=en-gb", "", "en-GB")]
    [InlineData("lang=DE_at", "", "de-AT")]
    [InlineData("lang=zh-hans-CN", "", "zh-Hans-CN")]
    [InlineData("", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","inLanguage":"fr"}</script>""", "fr")]
    [InlineData("", """<meta property="og:locale" content="tr_TR">""", "tr-TR")]
    [InlineData("", """<meta http-equiv="Content-Language" content="ar">""", "ar")]
    [InlineData("lang=\"not a language\"", """<meta property="og:locale" content="tr_TR">""", "tr-TR")]
    public void The_language_is_as_the_page_states_it(string root, string head, string language) => Pages.Facts(head, root: root).Language.ShouldBe(language);

    [Fact]
    public void What_no_source_says_is_unknown()
    {
        var facts = Pages.Facts("");

        facts.Title.ShouldBeNull();
        facts.Authors.ShouldBeEmpty();
        facts.Published.ShouldBeNull();
        facts.Updated.ShouldBeNull();
        facts.SiteName.ShouldBeNull();
        facts.Address.ShouldBeNull();
        facts.Language.ShouldBeNull();
        facts.Description.ShouldBeNull();
        facts.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_values_are_text_on_one_line()
    {
        var facts = Pages.Facts("""
            <meta property="og:title" content="<img src=x onerror=alert(1)> Talks &#x202E; begin &#0; now">
            <meta name="author" content="Jane &#10; Doe <script>alert(1)</script>">
            <meta property="og:site_name" content="<b>Harbour</b>&#10;Times">
            """);

        facts.Title.ShouldBe("<img src=x onerror=alert(1)> Talks begin \uFFFD now");
        facts.SiteName.ShouldBe("Harbour Times");
        facts.Authors.ShouldAllBe(author => !author.Contains('\n'));
    }

    [Fact]
    public void A_page_of_nothing_but_signs_is_read_in_bounded_time()
    {
        var body = string.Concat(Enumerable.Repeat("<div class='author byline date related' itemprop='author headline'><time>3 Feb</time><h1>a</h1></div>", 20_000));

        Should.NotThrow(() => Pages.Facts(string.Concat(Enumerable.Repeat("<meta name=author content='a b'>", 20_000)), body));
    }
}
