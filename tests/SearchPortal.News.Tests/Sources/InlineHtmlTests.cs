using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

public sealed class InlineHtmlTests
{
    [Theory]
    [InlineData("A <b>bold</b> word &amp; more", "A bold word & more")]
    [InlineData("5 < 6 > 4", "5 < 6 > 4")]
    [InlineData("cut <b", "cut <b")]
    [InlineData("a<!-- hidden -->b", "ab")]
    public void Tags_and_comments_go_and_references_are_read(string html, string text) => InlineHtml.Text(html).ShouldBe(text);

    [Fact]
    public void Signs_that_open_no_tag_cost_no_more_than_their_length()
    {
        // Looking for the end anew at each sign would read millions of characters two million times.
        var html = new string('<', 2_000_000) + new string(' ', 2_000_000) + ">";

        InlineHtml.Text(html).ShouldBe(html);
    }
}
