using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class ElementsFormatTests : IDisposable
{
    private const string Sgml = """
        <!DOCTYPE lewis SYSTEM "lewis.dtd">
        <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5544" NEWID="1">
        <DATE>26-FEB-1987 15:01:01.79</DATE>
        <TOPICS><D>ships</D><D>grain</D></TOPICS><PLACES><D>norway</D></PLACES><PEOPLE></PEOPLE>
        <UNKNOWN> &#5;&#5;&#5;C T</UNKNOWN>
        <TEXT>&#2;
        <TITLE>PORT REOPENS</TITLE>
        <DATELINE>    OSLO, Feb 26 - </DATELINE><BODY>The port &lt;PRT.O> reopened at 5 &amp; 6.
            It said so.
         Reuter
        &#3;</BODY></TEXT>
        </REUTERS>
        <REUTERS TOPICS="NO" NEWID="2"><DATE>26-FEB-1987 15:02:20.00</DATE><TEXT TYPE="UNPROC">&#2;
        SHIPS SAIL & WAIT
        </TEXT></REUTERS>
        <REUTERS NEWID="3"><TEXT><TITLE>Cut
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_example_mapping_reads_sgml_of_reuters()
    {
        folder.Write("a.sgm", Sgml);

        var results = folder.Read(FieldMapping.Load(Path.Combine(SearchPortal.Tests.SharedData.Repository, "docs/examples/reuters-sgml.mapping.yml")));

        var articles = results.OfType<RawArticle>().ToList();
        var first = articles[0];
        first.Format.ShouldBe("elements");
        first.Id.ShouldBe("1");
        first.Title.ShouldBe("PORT REOPENS");
        first.Text!.ShouldStartWith("The port <PRT.O> reopened at 5 & 6.\n");
        first.Dateline.ShouldBe("OSLO, Feb 26 -");
        first.Topics.ShouldBe(["ships", "grain"]);
        first.Actors.ShouldBe(["norway"]);
        first.Outlet.ShouldBe("Reuters");
        first.Date!.Local.ShouldBe(new DateTime(1987, 2, 26, 15, 1, 1, DateTimeKind.Unspecified));
        first.Reasons["title"].ShouldBe("element TEXT.TITLE");
        articles[1].Text.ShouldBe("SHIPS SAIL & WAIT");
        articles[1].Title.ShouldBeNull();
        articles.Count.ShouldBe(2);
        results.OfType<SourceProblem>().Single().Line.ShouldBe(16);
    }

    [Fact]
    public void Elements_attributes_and_all_of_a_record_are_keys()
    {
        folder.Write("m.txt.meta.yml", "");
        var mapping = folder.Write("mapping.yml", "records: [story, Brief]\nfields:\n  id: \"@number\"\n  title: head.@text\n  text: .\n");
        folder.Write("a.xml", "<?xml version=\"1.0\"?><x:stories xmlns:x=\"x\"><x:STORY number=\"s1\"><Head text=\"Headline\"/><p>One.</p></x:STORY></x:stories>");

        var article = folder.Read(FieldMapping.Load(mapping)).OfType<RawArticle>().Single(article => article.Format == "elements");

        article.Id.ShouldBe("s1");
        article.Title.ShouldBe("Headline");
        article.Text.ShouldBe("One.");
    }

    [Fact]
    public void Without_a_mapping_it_is_passed_over()
    {
        folder.Write("a.sgm", Sgml);

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<PassedOver>().Reason.ShouldBe("is XML of no known kind");
    }
}
