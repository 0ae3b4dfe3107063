namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class SiteNameFactTests
{
    private const string Canonical = "<link rel=canonical href=" + Pages.Address + ">";

    [Theory]
    [InlineData("""<meta property="og:site_name" content="Harbour Times">""", "meta og:site_name")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","publisher":{"name":"Harbour Times"}}</script>""", "JSON-LD NewsArticle.publisher")]
    [InlineData("""<script type="application/ld+json">{"@type":"WebSite","name":"Harbour Times"}</script>""", "JSON-LD WebSite.name")]
    [InlineData("""<meta name="application-name" content="Harbour Times">""", "meta application-name")]
    [InlineData("""<title>Talks begin - Harbour Times</title>""", "the end of the window title")]
    [InlineData("""<title>Harbour Times: all - Harbour Times</title>""", "the end of the window title")]
    public void Each_source_gives_the_name(string head, string reason)
    {
        var facts = Pages.Facts(head + Canonical);

        facts.SiteName.ShouldBe("Harbour Times");
        facts.Reasons["outlet"].ShouldBe(reason);
    }

    [Theory]
    [InlineData("Harbour Times – News from the coast", "Harbour Times")]
    [InlineData("Harbour Times (HT)", "Harbour Times")]
    [InlineData("harbourtimes.example", "harbourtimes")]
    [InlineData("Coast Press Ltd", "Coast Press Ltd")]
    [InlineData("@harbourtimes", "harbourtimes")]
    public void Mottos_brackets_and_the_end_of_the_domain_are_left_out(string stated, string name) =>
        Pages.Facts($"<meta property=og:site_name content=\"{stated}\">" + Canonical).SiteName.ShouldBe(name);

    [Fact]
    public void The_name_that_is_like_the_domain_is_the_outlets_not_its_publishing_house() =>
        Pages.Facts("""<meta property="og:site_name" content="Coast Press Ltd"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","publisher":{"name":"Harbour Times"}}</script>""" + Canonical).SiteName.ShouldBe("Harbour Times");

    [Fact]
    public void A_name_in_small_letters_is_written_as_another_source_has_it() =>
        Pages.Facts("""<meta property="og:site_name" content="harbourtimes"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","publisher":{"name":"Harbour Times"}}</script>""" + Canonical).SiteName.ShouldBe("Harbour Times");

    [Fact]
    public void Where_nothing_names_it_the_domain_does()
    {
        Pages.Facts(Canonical).SiteName.ShouldBe("harbourtimes");
        Pages.Facts("").SiteName.ShouldBeNull();
    }
}
