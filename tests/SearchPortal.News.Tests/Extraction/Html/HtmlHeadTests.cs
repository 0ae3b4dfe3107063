using System.Text;
using SearchPortal.News.Extraction.Html;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class HtmlHeadTests
{
    [Theory]
    [InlineData("""<link rel="canonical" href="https://www.harbourtimes.example/politics/talks-begin-4711">""", Pages.Address)]
    [InlineData("""<LINK REL='nofollow Canonical' HREF='https://www.harbourtimes.example/politics/talks-begin-4711#top'>""", Pages.Address)]
    [InlineData("""<link rel=canonical href=//www.harbourtimes.example/politics/talks-begin-4711>""", Pages.Address)]
    [InlineData("""<meta property="og:url" content="https://www.harbourtimes.example/politics/talks-begin-4711">""", Pages.Address)]
    [InlineData("""<meta property="og:url" content="https://www.harbourtimes.example/b"><link rel="canonical" href="https://www.harbourtimes.example/politics/talks-begin-4711">""", Pages.Address)]
    [InlineData("""<link rel="canonical" href="/politics/talks-begin-4711"><base href="https://www.harbourtimes.example/x/">""", Pages.Address)]
    [InlineData("""<link rel="canonical" href="/a"><meta property="og:url" content="https://www.harbourtimes.example/b">""", "https://www.harbourtimes.example/a")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks","mainEntityOfPage":{"@id":"https://www.harbourtimes.example/politics/talks-begin-4711"}}</script>""", Pages.Address)]
    public void The_head_names_the_address(string head, string address) => Pages.Head(head).Address.ShouldBe(address);

    [Theory]
    [InlineData("?utm_source=rss&id=5&fbclid=x#comments", "?id=5")]
    [InlineData("?utm_source=rss", "")]
    [InlineData("?id=5", "?id=5")]
    [InlineData("?q=a%20b&wt.mc_id=3", "?q=a%20b")]
    public void What_only_tracks_readers_is_left_out(string received, string kept) =>
        Pages.Head($"<link rel=canonical href=\"{Pages.Address}{received}\">").Address.ShouldBe(Pages.Address + kept);

    [Theory]
    [InlineData("https://www.harbourtimes.example/")]
    [InlineData("https://www.harbourtimes.example")]
    [InlineData("https://www.harbourtimes.example/index.html")]
    [InlineData("ftp://www.harbourtimes.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://reader:secret@www.harbourtimes.example/a")]
    [InlineData("https://localhost/a")]
    [InlineData("http:// /")]
    [InlineData("/politics/talks")]
    [InlineData("politics")]
    [InlineData("")]
    public void An_address_that_can_be_none_counts_as_none(string address)
    {
        Pages.Head($"<link rel=canonical href=\"{address}\">").Address.ShouldBeNull();
        Pages.Head($"<link rel=canonical href=\"{address}\"><meta property=og:url content=\"{Pages.Address}\">", null).Address
            .ShouldBe(address.StartsWith('/') || address == "politics" ? new Uri(new Uri(Pages.Address), address).AbsoluteUri : Pages.Address);
    }

    [Fact]
    public void Without_any_it_is_where_the_page_was_fetched_from()
    {
        Pages.Head("", Pages.Address + "?utm_medium=x").Address.ShouldBe(Pages.Address);
        Pages.Head("").Address.ShouldBeNull();
        Pages.Head("", "https://www.harbourtimes.example/").Address.ShouldBeNull();
    }

    [Fact]
    public void A_browsers_note_says_where_a_saved_page_comes_from()
    {
        var page = $"<!doctype html>\n<!-- saved from url=(0058){Pages.Address} -->\n<html><head><title>Talks</title></head><body></body></html>";

        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes(page))).Address.ShouldBe(Pages.Address);
    }

    [Fact]
    public void A_report_that_was_taken_over_is_its_own_sites_article()
    {
        const string Head = "<link rel=canonical href=https://www.sister-paper.example/a><meta property=og:url content=https://www.harbourtimes.example/b>";

        Pages.Head(Head).Address.ShouldBe("https://www.harbourtimes.example/b");
        Pages.Head(Head, "https://www.sister-paper.example/a").Address.ShouldBe("https://www.sister-paper.example/a");
    }

    [Fact]
    public void Words_in_scripts_styles_comments_and_the_body_are_no_tags_of_the_head()
    {
        var page = $$"""
            <html><head><!-- </head><body> --><script>var a = "<body><link rel=canonical href=https://wrong.example/1>";</script>
            <style>/* </head> */</style><title></head></title>
            <meta name="a" content="> </head> <body>"><link rel="canonical" href="{{Pages.Address}}"></head>
            <body><link rel="canonical" href="https://wrong.example/2"></body></html>
            """;

        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes(page))).Address.ShouldBe(Pages.Address);
        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes($"<p>Talks</p><link rel=canonical href={Pages.Address}>"))).Address.ShouldBeNull();
    }

    [Fact]
    public void The_facts_of_the_whole_page_have_the_same_address()
    {
        const string Head = "<div></div><link rel=canonical href=" + Pages.Address + ">";

        Pages.Facts(Head).Address.ShouldBe(Pages.Address);
        Pages.Head(Head).Address.ShouldBe(Pages.Address);
    }

    [Fact]
    public void A_head_that_never_ends_is_read_to_a_bound()
    {
        var page = "<html><head><link rel=canonical href=" + Pages.Address + ">" + string.Concat(Enumerable.Repeat("<meta name=\"a\" content=\"b\">", 200_000));

        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes(page))).Address.ShouldBe(Pages.Address);
        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes("<html><head><script>" + new string('<', 3_000_000)))).Address.ShouldBeNull();
        HtmlHead.Read(new HtmlSource(Encoding.UTF8.GetBytes("<html><head><meta content=\"" + new string('"', 3_000_000)))).Address.ShouldBeNull();
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Cut_anywhere_a_head_is_still_read_without_fault()
    {
        var random = new Random(20260301);
        foreach (var file in Directory.GetFiles(SharedData.File("data/html/pages")))
        {
            var bytes = File.ReadAllBytes(file);
            Should.NotThrow(() => HtmlHead.Read(new HtmlSource(bytes.AsMemory(0, random.Next(bytes.Length)))), file);
            var address = HtmlHead.Read(new HtmlSource(bytes)).Address;
            if (address is not null) new Uri(address).Scheme.ShouldBeOneOf("http", "https");
        }
    }
}
