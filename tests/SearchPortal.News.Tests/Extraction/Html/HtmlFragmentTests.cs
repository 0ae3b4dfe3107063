using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class HtmlFragmentTests
{
    [Fact]
    public void All_texts_are_blocks_however_short() =>
        HtmlFragment.Read("<h2>Pier</h2><p>It is <b>built</b>.<ul><li><a href=x>See here</a></ul><footer>The end</footer>").ShouldBe(
            [new(BlockKind.Heading, "Pier"), new(BlockKind.Paragraph, "It is built."), new(BlockKind.ListItem, "See here"), new(BlockKind.Paragraph, "The end")]);

    [Fact]
    public void Text_without_tags_is_a_paragraph() => HtmlFragment.Read("Fish &amp; chips &lt; 5").ShouldBe([new(BlockKind.Paragraph, "Fish & chips < 5")]);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<form><p>Your name</p><input></form>")]
    [InlineData("<div style='display:none'>Preview of the mail</div>")]
    [InlineData("<style>p{}</style>")]
    public void Scripts_forms_and_hidden_elements_are_left_out(string other) => HtmlFragment.Read($"<p>Pier</p>{other}").ShouldBe([new(BlockKind.Paragraph, "Pier")]);

    [Fact]
    public void Cells_of_a_row_are_parted_by_tabs() =>
        HtmlFragment.Read("<table><tr><td>Year<td>Boats<tr><td>2023<td>41</table>").ShouldBe([new(BlockKind.TableRow, "Year\tBoats"), new(BlockKind.TableRow, "2023\t41")]);

    [Fact]
    public void Nothing_gives_no_blocks() => HtmlFragment.Read("").ShouldBeEmpty();
}
