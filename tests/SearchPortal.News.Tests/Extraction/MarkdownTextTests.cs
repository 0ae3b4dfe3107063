using SearchPortal.News.Extraction;

namespace SearchPortal.News.Tests.Extraction;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Blocks_keep_their_kind_and_lose_their_markup()
    {
        var text = Read("""
            ## A *second* level

            A **bold** word, `code`, a [link](https://example.org "tip") and &amp; an entity\
            over two lines.

            - first
            - second

              with a paragraph

            > quoted
            > twice

                let x = 1;
            """);

        text.Blocks.ShouldBe(
        [
            new(BlockKind.Heading, "A second level"),
            new(BlockKind.Paragraph, "A bold word, code, a link and & an entity over two lines."),
            new(BlockKind.ListItem, "first"),
            new(BlockKind.ListItem, "second"),
            new(BlockKind.ListItem, "with a paragraph"),
            new(BlockKind.Quote, "quoted twice"),
            new(BlockKind.Paragraph, "let x = 1;"),
        ]);
    }

    [Fact]
    public void Raw_html_pictures_comments_and_bare_addresses_leave_nothing_behind()
    {
        var text = Read("Before.\n\n<script>alert(1)</script>\n\n<div onclick=x>\nhidden\n</div>\n\n<!-- no -->\n\nA <b>bold</b> ![logo](a.png) word <https://example.org/>.\n");

        text.Blocks.Select(block => block.Text).ShouldBe(["Before.", "A bold word ."]);
    }

    [Fact]
    public void An_unmatched_bracket_or_star_stays_in_the_text() =>
        Read("A [half, two * stars and _one. [done]").Blocks.ShouldHaveSingleItem().Text.ShouldBe("A [half, two * stars and _one. [done]");

    [Fact]
    public void The_first_heading_of_the_first_level_is_the_title_where_none_is_stated()
    {
        var text = Read("# A title\n\nText.\n\n# Another\n\nMore.");

        text.Title.ShouldBe("A title");
        text.Blocks.Select(block => block.Text).ShouldBe(["Text.", "Another", "More."]);
    }

    [Fact]
    public void A_first_heading_that_repeats_the_stated_title_is_left_out()
    {
        Read("# A title\n\nText.", "A title").Blocks.ShouldBe([new(BlockKind.Paragraph, "Text.")]);
        Read("# Not it\n\nText.", "A title").Blocks.ShouldBe([new(BlockKind.Heading, "Not it"), new(BlockKind.Paragraph, "Text.")]);
    }

    [Theory]
    [InlineData("> ", 101)]
    [InlineData("- ", 101)]
    [InlineData("[", 501)]
    [InlineData("a*", 1001)]
    [InlineData("[a]: b\n\n", 20_001)]
    [InlineData("- x\n", 50_001)]
    public void What_would_take_the_parser_too_long_is_refused(string part, int times)
    {
        MarkdownText.Read(string.Concat(Enumerable.Repeat(part, times)) + "a", null).ShouldBeNull();
        MarkdownLimits.Allow(string.Concat(Enumerable.Repeat(part, times - 2)) + "a").ShouldBeTrue();
    }

    private static MarkdownText Read(string markdown, string? title = null) => MarkdownText.Read(markdown, title).ShouldNotBeNull();
}
