using SearchPortal.News.Sources.Formats;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-5", "'-5")]
    [InlineData("@name", "'@name")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void A_formula_is_marked_as_text_and_read_back_as_it_was(string text, string cell)
    {
        SpreadsheetText.Defuse(text).ShouldBe(cell);
        SpreadsheetText.Restore(cell).ShouldBe(text);
    }

    [Fact]
    public void A_cell_that_no_spreadsheet_marked_stays() => SpreadsheetText.Restore("=1+1").ShouldBe("=1+1");
}
