using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class WireFormatsTests : IDisposable
{
    private const string Nitf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
        <nitf><head><title>Page title</title><docdata><doc-id regsrc="EXA" id-string="17"/><date.issue norm="20260202T100000+0500"/>
        <doc.copyright holder="The Example Group" year="2026"/></docdata><pubdata name="The Harbour Post" date.publication="20260203T000000" ex-ref="https://post.example/17"/></head>
        <body xml:lang="en"><body.head><hedline><hl1>Port <em>reopens</em></hl1><hl2>Ships sail</hl2></hedline><byline>By <person>Jane Doe</person> and <person>Ali Khan</person> <byttl>Staff writers</byttl></byline>
        <distributor>Example News Agency</distributor><dateline><location>HARBOUR CITY</location><story.date norm="20260201"/></dateline></body.head>
        <body.content><block><p>The port
        reopened.</p><hl2>Later</hl2><ul><li>One</li><li>Two</li></ul><bq><block><p>We waited.</p></block></bq>
        <table><tr><th>Ship</th><th>Days</th></tr><tr><td>Star</td><td>3</td></tr></table><media media-type="image"><media-caption><p>A picture</p></media-caption></media><note><p>Editors: mind this</p></note></block></body.content></body></nitf>
        """;

    private const string Message = """
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:xhtml="http://www.w3.org/1999/xhtml"><header/><itemSet>
        <packageItem guid="urn:newsml:example:p"><itemMeta/></packageItem>
        <newsItem guid="urn:newsml:example:1" xml:lang="fr"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXA"/><versionCreated>2026-02-03T09:00:00+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
        <contentMeta><contentCreated>2026-02-02T09:00:00+01:00</contentCreated><infoSource><name>Autre Agence</name></infoSource><creator literal="desk"/><by>Par Jeanne Dupont</by><language tag="fr-FR"/><headline>Le port <br/>rouvre</headline><dateline>PARIS</dateline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><xhtml:html><xhtml:head><xhtml:title>Non</xhtml:title></xhtml:head><xhtml:body><xhtml:p>Le port rouvre &amp; vit.</xhtml:p></xhtml:body></xhtml:html></inlineXML></contentSet></newsItem>
        <newsItem guid="urn:newsml:example:2"><itemMeta><itemClass qcode="ninat:picture"/><provider literal="EXA"/></itemMeta><contentMeta><headline>Picture</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
        <newsItem guid="urn:newsml:example:3"><itemMeta><itemClass qcode="ninat:text"/><provider literal="EXA"/><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData>Gone</inlineData></contentSet></newsItem>
        <newsItem guid="urn:newsml:example:4"><itemMeta><itemClass qcode="ninat:text"/><provider literal="EXA"/></itemMeta><contentMeta><headline>Plain</headline></contentMeta><contentSet><inlineData contenttype="text/plain">One.

        Two.</inlineData></contentSet></newsItem>
        </itemSet></newsMessage>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nitf_states_the_fields_of_its_head_and_the_blocks_of_its_text()
    {
        folder.Write("a.xml", Nitf);

        var article = folder.ReadOne();

        article.Format.ShouldBe("nitf");
        article.Id.ShouldBe("EXA:17");
        article.Title.ShouldBe("Port reopens");
        article.Authors.ShouldBe(["Jane Doe", "Ali Khan"]);
        article.Dateline.ShouldBe("HARBOUR CITY");
        article.Outlet.ShouldBe("The Harbour Post");
        article.Agency.ShouldBe("Example News Agency");
        article.Url.ShouldBe("https://post.example/17");
        article.Date!.Local.ShouldBe(new DateTime(2026, 2, 2, 10, 0, 0, DateTimeKind.Unspecified));
        article.Language.ShouldBe("en");
        article.Line.ShouldBeNull();
        article.Blocks.ShouldBe(
        [
            new(BlockKind.Paragraph, "The port reopened."),
            new(BlockKind.Heading, "Later"),
            new(BlockKind.ListItem, "One"),
            new(BlockKind.ListItem, "Two"),
            new(BlockKind.Quote, "We waited."),
            new(BlockKind.TableRow, "Ship\tDays"),
            new(BlockKind.TableRow, "Star\t3"),
        ]);
    }

    [Fact]
    public void A_message_of_newsml_gives_its_items_of_text()
    {
        folder.Write("a.xml", Message);

        var results = folder.Read();

        results.OfType<SourceProblem>().ShouldBeEmpty();
        var articles = results.OfType<RawArticle>().ToList();
        articles.Select(article => article.Id).ShouldBe(["urn:newsml:example:1", "urn:newsml:example:4"]);
        var article = articles[0];
        article.Format.ShouldBe("newsml-g2");
        article.Title.ShouldBe("Le port rouvre");
        article.Authors.ShouldBe(["Par Jeanne Dupont"]);
        article.Outlet.ShouldBe("EXA");
        article.Agency.ShouldBe("Autre Agence");
        article.Language.ShouldBe("fr-FR");
        article.Dateline.ShouldBe("PARIS");
        article.Date!.Local.Day.ShouldBe(2);
        article.Updated!.Local.Day.ShouldBe(3);
        article.HtmlText.ShouldBe("<p>Le port rouvre &amp; vit.</p>");
        articles[1].Text!.ShouldStartWith("One.");
    }

    [Fact]
    public void What_is_no_text_or_is_cancelled_is_passed_over_with_the_reason()
    {
        folder.Write("a.xml", Message);
        folder.Write("b.xml", "<packageItem guid=\"urn:newsml:example:p\"><itemMeta/></packageItem>");

        folder.Read().OfType<PassedOver>().Select(passed => passed.Reason).ShouldBe(["is a news item without a text", "is canceled by its provider", "is a package of news items, without a text of its own"]);
    }

    [Fact]
    public void Nitf_within_newsml_states_what_the_item_does_not()
    {
        var document = Nitf[Nitf.IndexOf("<nitf", StringComparison.Ordinal)..];
        folder.Write("a.xml", $"<newsItem guid=\"tag:x,2026:1\"><itemMeta/><contentMeta><headline>Other headline</headline></contentMeta><contentSet><inlineXML>{document}</inlineXML></contentSet></newsItem>");

        var article = folder.ReadOne();

        article.Id.ShouldBe("tag:x,2026:1");
        article.Title.ShouldBe("Other headline");
        article.Outlet.ShouldBe("The Harbour Post");
        article.Blocks!.Count.ShouldBe(7);
    }

    [Fact]
    public void Documents_cut_at_any_byte_never_throw()
    {
        foreach (var document in (string[])[Nitf, Message])
        {
            var bytes = Encoding.UTF8.GetBytes(document);
            for (var length = 20; length < bytes.Length; length += 37)
            {
                folder.Write("a.xml", bytes[..length]);
                folder.Read().Count.ShouldBeLessThanOrEqualTo(6);
            }
        }
    }

    [Fact]
    public void Deep_nesting_is_one_problem()
    {
        folder.Write("a.xml", "<nitf><body><body.content>" + string.Concat(Enumerable.Repeat("<block>", 100_000)) + string.Concat(Enumerable.Repeat("</block>", 100_000)) + "</body.content></body></nitf>");

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("nested too deeply");
    }
}
