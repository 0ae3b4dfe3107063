using System.Globalization;
using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class FeedFormatTests : IDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>The Harbour Post</title><link>https://post.example/</link><language>en</language>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_item_of_rss_states_headline_text_address_date_author_and_outlet()
    {
        folder.Write("a.xml", Rss + """
            <item><media:title>A picture</media:title><title>Port reopens &amp; ships sail</title><link>https://post.example/port</link>
            <description>Short.</description><content:encoded><![CDATA[<p>The port reopened.</p><p>Ships sail.</p>]]></content:encoded>
            <dc:creator>Jane Doe</dc:creator><dc:creator>Ali Khan</dc:creator><pubDate>Mon, 02 Feb 2026 10:00:00 +0500</pubDate>
            <guid isPermaLink="false">post-17</guid></item></channel></rss>
            """);

        var article = Articles().Single();

        article.Title.ShouldBe("Port reopens & ships sail");
        article.HtmlText.ShouldBe("<p>The port reopened.</p><p>Ships sail.</p>");
        article.Url.ShouldBe("https://post.example/port");
        article.Id.ShouldBe("https://post.example/port");
        article.Authors.ShouldBe(["Jane Doe", "Ali Khan"]);
        article.Outlet.ShouldBe("The Harbour Post");
        article.Language.ShouldBe("en");
        article.Date!.Local.ShouldBe(new DateTime(2026, 2, 2, 10, 0, 0, DateTimeKind.Unspecified));
        article.Date.Offset.ShouldBe(TimeSpan.FromHours(5));
        article.Format.ShouldBe("feed");
        article.Reasons["date"].ShouldBe("the item's pubDate");
    }

    [Theory]
    [InlineData("Mon, 02 Feb 2026 10:00:00 EST", -5)]
    [InlineData("Mon, 02 Feb 2026 10:00:00 GMT", 0)]
    [InlineData("2 Feb 2026 10:00 +0300", 3)]
    [InlineData("2026-02-02T10:00:00-08:00", -8)]
    public void Dates_come_with_their_zones(string date, int hours)
    {
        folder.Write("a.xml", Rss + "<item><title>A</title><pubDate>" + date + "</pubDate></item></channel></rss>");

        var read = Articles().Single().Date!;

        read.Local.ShouldBe(new DateTime(2026, 2, 2, 10, 0, 0, DateTimeKind.Unspecified));
        read.Offset.ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void An_entry_of_atom_states_the_same_and_its_links_start_from_the_base()
    {
        folder.Write("a", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/artikel/">
            <title>Das Blatt</title><author><name>Redaktion Eins</name></author>
            <entry xml:lang="fr"><title type="html">Un &lt;b&gt;titre&lt;/b&gt;</title><link rel="self" href="x.atom"/><link href="eins.html"/><id>tag:blatt.example,2026:1</id>
            <published>2026-02-02T10:00:00Z</published><updated>2026-02-03T10:00:00Z</updated><summary>Kurz.</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ein Satz.</p></div></content></entry>
            <entry><title>Zwei</title><id>tag:blatt.example,2026:2</id><updated>2026-02-03T10:00:00Z</updated><summary>1 &lt; 2 und mehr</summary>
            <source><title>Die Agentur</title></source><author><name>Eva Muster</name></author></entry></feed>
            """);

        var articles = Articles();

        articles[0].Url.ShouldBe("https://blatt.example/artikel/eins.html");
        articles[0].Title.ShouldBe("Un titre");
        articles[0].Language.ShouldBe("fr");
        articles[0].HtmlText!.ShouldContain("<p>Ein Satz.</p>");
        articles[0].Authors.ShouldBe(["Redaktion Eins"]);
        articles[0].Outlet.ShouldBe("Das Blatt");
        articles[0].Date!.Local.Day.ShouldBe(2);
        articles[0].Updated!.Local.Day.ShouldBe(3);
        articles[1].Id.ShouldBe("tag:blatt.example,2026:2");
        articles[1].Text.ShouldBe("1 < 2 und mehr");
        articles[1].Outlet.ShouldBe("Die Agentur");
        articles[1].Authors.ShouldBe(["Eva Muster"]);
        articles[1].Date!.Local.Day.ShouldBe(3);
        articles[1].Language.ShouldBe("de");
    }

    [Fact]
    public void Items_of_rdf_stand_beside_their_channel()
    {
        folder.Write("a.rdf", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://old.example/"><title>Old News</title><link>https://old.example/</link></channel>
            <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link><dc:date>2004-05-06</dc:date></item></rdf:RDF>
            """);

        var article = Articles().Single();

        article.Outlet.ShouldBe("Old News");
        article.Date!.Local.Year.ShouldBe(2004);
        article.Id.ShouldBe("https://old.example/1");
    }

    [Fact]
    public void A_mail_address_is_no_author_but_the_name_beside_it_is()
    {
        folder.Write("a.xml", Rss + """
            <item><title>A</title><author>desk@post.example (Jane Doe)</author></item>
            <item><title>B</title><author>desk@post.example</author></item>
            <item><title>C</title><author>Ali Khan &lt;ali@post.example&gt;</author></item></channel></rss>
            """);

        Articles().Select(article => string.Join('|', article.Authors)).ShouldBe(["Jane Doe", "", "Ali Khan"]);
    }

    [Theory]
    [InlineData("<title>Caf&eacute;&nbsp;open</title>", "Café open")]
    [InlineData("<title>Fish & chips</title>", "Fish & chips")]
    [InlineData("<title>A\u0001B &#0;&#x1F; C</title>", "AB C")]
    [InlineData("<title>Less < more</title>", "Less < more")]
    [InlineData("<title>Named</title><nobody:declared>x</nobody:declared>", "Named")]
    [InlineData("<title>Breaks</title><description>One<br>two <p>three</description>", "Breaks")]
    [InlineData("<title>Attributes</title><link href=unquoted>", "Attributes")]
    public void What_is_often_wrong_is_mended(string item, string title)
    {
        folder.Write("a.xml", "\n \uFEFF" + Rss + "<item>" + item + "</item><item><title>Next</title></item></channel></rss>");

        Articles().Select(article => article.Title).ShouldBe([title, "Next"]);
    }

    [Fact]
    public void Bare_html_in_a_description_is_its_text()
    {
        folder.Write("a.xml", Rss + "<item><title>A</title><description>One<br>two <p>three</description></item></channel></rss>");

        Articles().Single().HtmlText.ShouldBe("One<br>two <p>three");
    }

    [Fact]
    public void An_item_that_is_not_closed_harms_no_other()
    {
        folder.Write("a.xml", Rss + "\n<item><title>One</title>\n<item><title>Two</title></item>\n<item></item><item><title>Three</title></item>");

        var results = folder.Read();

        results.OfType<RawArticle>().Select(article => article.Title).ShouldBe(["One", "Two", "Three"]);
        results.OfType<SourceProblem>().Single().ToString().ShouldStartWith("press/a.xml:6: has neither a title nor a text");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void A_wrong_declaration_of_the_encoding_does_no_harm(string actual)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var declared in (string[])["utf-8", "iso-8859-1", "utf-16", "windows-1252", "no-such"])
        {
            var feed = Rss.Replace("UTF-8", declared, StringComparison.Ordinal) + "<item><title>Élysée à Paris</title></item></channel></rss>";
            folder.Write("a.xml", [.. Encoding.GetEncoding(actual).GetPreamble(), .. Encoding.GetEncoding(actual).GetBytes(feed)]);

            Articles().Single().Title.ShouldBe("Élysée à Paris", declared);
        }
    }

    [Fact]
    public void Arabic_of_a_code_page_is_read_as_declared()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        folder.Write("a.xml", Encoding.GetEncoding(1256).GetBytes(Rss.Replace("UTF-8", "windows-1256", StringComparison.Ordinal) + "<item><title>أخبار</title></item></channel></rss>"));

        Articles().Single().Title.ShouldBe("أخبار");
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>", "&file;")]
    public void Declarations_of_entities_are_refused_in_one_line(string type, string title)
    {
        folder.Write("a.xml", type + "<rss><channel><item><title>" + title + "</title></item><item><title>x</title></item></channel></rss>");

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("declarations of its own");
    }

    [Fact]
    public void A_document_type_that_only_names_a_dtd_is_passed_over()
    {
        folder.Write("a.xml", "<!DOCTYPE rss PUBLIC \"-//Example//DTD RSS 0.91//EN\" \"http://dtd.example/rss.dtd\">\n<rss version=\"0.91\"><channel><title>T</title><item><title>One</title></item></channel></rss>");

        Articles().Single().Title.ShouldBe("One");
    }

    [Fact]
    public void A_link_that_is_no_web_address_is_reported_and_left_out()
    {
        folder.Write("a.xml", Rss + "<item><title>A</title><link>javascript:alert(1)</link><pubDate>Thu, 01 Jan 20261 10:00:00 GMT</pubDate></item></channel></rss>");

        var results = folder.Read();

        results.OfType<SourceProblem>().Count().ShouldBe(2);
        var article = results.OfType<RawArticle>().Single();
        article.Url.ShouldBeNull();
        article.Date.ShouldBeNull();
    }

    [Fact]
    public void Deep_nesting_is_no_article_and_harms_no_other()
    {
        folder.Write("a.xml", Rss + "<item>" + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "</item><item><title>Next</title></item></channel></rss>");

        var results = folder.Read();

        results[0].ShouldBeOfType<SourceProblem>().What.ShouldStartWith("has an article that is not");
        results[1].ShouldBeOfType<RawArticle>().Title.ShouldBe("Next");
    }

    [Fact]
    public void Items_are_read_one_by_one()
    {
        folder.Write("a.xml", Rss + string.Concat(Enumerable.Range(0, 5_000).Select(Item)) + "</channel></rss>");

        using var results = new ArticleReader(null, "1").Read([folder.Path]).GetEnumerator();
        results.MoveNext().ShouldBeTrue();
        results.Current.ShouldBeOfType<RawArticle>().Title.ShouldBe("Item 0");
        var bytes = results.Current.Bytes;
        var count = 1;
        while (results.MoveNext()) (count, bytes) = (count + 1, bytes + results.Current.Bytes);
        count.ShouldBe(5_000);
        bytes.ShouldBeInRange(400_000, 800_000);
    }

    [Fact]
    public void Feeds_cut_at_any_byte_never_throw()
    {
        var feed = Encoding.UTF8.GetBytes(Rss + """
            <item><title>Ärger &amp; Ruhe</title><link>https://post.example/port</link><description><![CDATA[<p>x</p>]]></description><!-- c --></item>
            <item><title>Zwei</title></item></channel></rss>
            """);
        for (var length = 1; length < feed.Length; length++)
        {
            folder.Write("a.xml", feed[..length]);
            folder.Read().Count.ShouldBeLessThanOrEqualTo(4);
        }
    }

    private static string Item(int number) => string.Create(CultureInfo.InvariantCulture, $"<item><title>Item {number}</title><link>https://post.example/{number}</link><description>Text.</description></item>\n");

    private List<RawArticle> Articles()
    {
        var results = folder.Read();
        results.OfType<SourceProblem>().ShouldBeEmpty();
        return [.. results.OfType<RawArticle>()];
    }
}
