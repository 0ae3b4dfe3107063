using SearchPortal.News.Extraction.Html.Facts;

namespace SearchPortal.News.Tests.Extraction.Html.Facts;

public sealed class JsonLdTextTests
{
    [Theory]
    [InlineData("""{"headline":"Talks"}""")]
    [InlineData("""<!-- {"headline":"Talks"} -->""")]
    [InlineData("""//<![CDATA[ {"headline":"Talks"} //]]>""")]
    [InlineData("""{"headline":"Talks",}""")]
    [InlineData("""{"headline":"Talks","tags":["a","b",],}""")]
    [InlineData("""{/* note */"headline":"Talks"};""")]
    [InlineData("""{"headline":"Talks","text":"one\q two \' three"}""")]
    [InlineData("""{"headline":"Talks","text":"he said "now" and left"}""")]
    [InlineData("{\"headline\":\"Talks\",\"text\":\"one\ntwo\tthree\"}")]
    [InlineData("{&quot;headline&quot;:&quot;Talks&quot;}")]
    [InlineData("\uFEFF  {\"headline\":\"Talks\"}")]
    public void What_is_often_wrong_is_mended(string text) =>
        JsonLdText.Read(text).ShouldHaveSingleItem().GetProperty("headline").GetString().ShouldBe("Talks");

    [Fact]
    public void Several_values_are_read_one_by_one() =>
        JsonLdText.Read("""{"a":1} {"a":2}, [{"a":3}] rest""").Count.ShouldBe(3);

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{")]
    [InlineData("{\"headline\":")]
    [InlineData("{'headline':'Talks'}")]
    [InlineData("<![CDATA[")]
    public void What_is_broken_otherwise_is_left_out(string text) => JsonLdText.Read(text).ShouldBeEmpty();

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        JsonLdText.Read(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).ShouldBeEmpty();
        JsonLdText.Read(new string('[', 100_000)).ShouldBeEmpty();
        JsonLdText.Read("{\"a\":\"" + new string('b', JsonLdText.Longest) + "\"}").ShouldBeEmpty();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_harms_nothing()
    {
        var graph = JsonLdGraph.Read(["""{"@type":"NewsArticle","headline":"\ud83d","datePublished":"2026-02-03"}"""]);

        graph.Article().ShouldNotBeNull().Text("headline").ShouldBeNull();
        graph.Article()!.Text("datePublished").ShouldBe("2026-02-03");
    }
}
