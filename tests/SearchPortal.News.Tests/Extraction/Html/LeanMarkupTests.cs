using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class LeanMarkupTests
{
    [Theory]
    [InlineData("<p>One<b>two</b></p>", "<p>One<b>two</b></p>")]
    [InlineData("a<script>if (a < b) alert('</p>')</script>b", "ab")]
    [InlineData("a<script><!-- <script>x</script> --></script>b", "ab")]
    [InlineData("a<SCRIPT type='text/javascript'>x</Script >b", "ab")]
    [InlineData("a<style>p > a { }</style>b", "ab")]
    [InlineData("a<!-- <p> -->b<!-->c<!--->d", "abcd")]
    [InlineData("a<?php x ?>b<!x>c</ >d", "abcd")]
    [InlineData("a<textarea><p></textarea>b<iframe><p></iframe>c", "abc")]
    [InlineData("<p title='a > b'>x", "<p title='a > b'>x")]
    [InlineData("1 < 2 <3 <", "1 < 2 <3 <")]
    [InlineData("a<svg><g><svg></svg></g><text>x</text></svg>b", "a b")]
    [InlineData("a<svg>b", "a b")]
    [InlineData("<p>a</div>b", "<p>a b")]
    [InlineData("a<plaintext>b<p>c", "a b<p>c")]
    [InlineData("<p>a<b title='", "<p>a")]
    [InlineData("<p>a<!-- b", "<p>a")]
    [InlineData("<p>a<script>b", "<p>a")]
    public void What_is_no_text_goes(string html, string lean) => LeanMarkup.Of(html).ShouldBe(lean);

    [Fact]
    public void Metadata_in_scripts_stay() =>
        LeanMarkup.Of("<script type=\"application/ld+json\">{\"a\":\"<p>\"}</script>").ShouldBe("<script type=\"application/ld+json\">{\"a\":\"<p>\"}</script>");

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<x1><x2><div></x1></x2>")]
    [InlineData("<p><b><i></p>")]
    public void Depth_is_bounded_and_the_text_stays(string nested)
    {
        using var page = HtmlParser.Parse(string.Concat(Enumerable.Repeat(nested + "word ", 100_000)));

        page.Body!.TextContent.Split(' ', '\n').Count(word => word == "word").ShouldBe(100_000);
        DepthOf(page.Body).ShouldBeLessThan(4 * LeanMarkup.MostDepth);
    }

    [Fact]
    public void Paragraphs_and_items_that_nobody_closed_are_not_deep()
    {
        using var page = HtmlParser.Parse(string.Concat(Enumerable.Repeat("<p>word", 1000)) + "<ul>" + string.Concat(Enumerable.Repeat("<li>word", 1000)));

        page.QuerySelectorAll("p").Length.ShouldBe(1000);
        page.QuerySelectorAll("li").Length.ShouldBe(1000);
    }

    [Fact]
    public void Emphasis_that_nobody_closed_ends_with_its_cell()
    {
        using var page = HtmlParser.Parse("<table>" + string.Concat(Enumerable.Repeat("<tr><td><b><font>word</td></tr>", 1000)) + "</table>");

        page.QuerySelectorAll("td").Length.ShouldBe(1000);
    }

    [Fact]
    public void The_number_of_tags_is_bounded_and_the_text_stays()
    {
        var lean = LeanMarkup.Of(string.Concat(Enumerable.Repeat("<p>a</p>", LeanMarkup.MostTags)));

        lean.Count(c => c == '<').ShouldBeLessThanOrEqualTo(LeanMarkup.MostTags);
        lean.Count(c => c == 'a').ShouldBe(LeanMarkup.MostTags);
    }

    [Fact]
    public void Attributes_are_bounded_in_length_and_number()
    {
        var lean = LeanMarkup.Of($"<p class=a data-x='{new string('x', 1_000_000)}' {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}=1 "))}>text</p>");

        lean.Length.ShouldBeLessThan(10_000);
        lean.ShouldStartWith("<p class=a ");
        lean.ShouldEndWith(">text</p>");
    }

    [Fact]
    public void Length_is_bounded() => LeanMarkup.Of(new string('x', LeanMarkup.MostLength + 1000)).Length.ShouldBe(LeanMarkup.MostLength);

    private static int DepthOf(AngleSharp.Dom.INode root)
    {
        var (deepest, left) = (0, new Stack<(AngleSharp.Dom.INode Node, int Depth)>([(root, 1)]));
        while (left.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            for (var i = 0; i < at.Node.ChildNodes.Length; i++) left.Push((at.Node.ChildNodes[i], at.Depth + 1));
        }

        return deepest;
    }
}
