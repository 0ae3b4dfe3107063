using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Sources;

public sealed class SourceFormatsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{\"title\": \"a\"}\n{\"title\": \"b\"}\n", "jsonl")]
    [InlineData("{\"title\": \"a\"}\n", "json")]
    [InlineData("{\n\"title\": \"a\"}\n", "json")]
    [InlineData("[\n {\"title\": \"a\"}]", "json")]
    [InlineData("[Reuters] A report.", "text")]
    [InlineData("{{template}} A report.", "text")]
    [InlineData("title,text\na,b\n", "table")]
    [InlineData("title\tbody\na\tb\n", "table")]
    [InlineData("Title, text and more\nA report of two lines.\n", "text")]
    [InlineData("---\ntitle: a\n---\nText.", "markdown")]
    [InlineData("---\nThree dashes begin this text.\n---\n", "text")]
    [InlineData("<!DOCTYPE html><p>a", "html")]
    [InlineData("\n<!-- saved --><HTML><p>a", "html")]
    [InlineData("<p>a</p>", "html")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html><html><p>a", "html")]
    [InlineData("A plain text.", "text")]
    public void Content_decides_whatever_the_name(string text, string format)
    {
        folder.Write("a.txt", text);
        folder.Write("b", text);
        folder.Write("c.html", text);

        var expected = format == "text" ? ["text", "text", "html"] : Enumerable.Repeat(format, 3);
        folder.Read().OfType<RawArticle>().DistinctBy(article => article.Source).Select(article => article.Format).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><something/>", "is XML of no known kind")]
    [InlineData("a\0b\0\u0001", "is binary, of no known format")]
    [InlineData("%PDX-1.7 \u0000", "is binary, of no known format")]
    public void What_is_no_text_is_passed_over_whatever_the_name(string text, string reason)
    {
        folder.Write("a.txt", text);
        folder.Write("b", text);
        folder.Write("c.md", text);

        folder.Read().Select(result => result.ShouldBeOfType<PassedOver>().Reason).Distinct().ShouldBe([reason]);
    }

    [Fact]
    public void Latin_letters_outside_utf8_without_a_name_are_no_known_format()
    {
        folder.Write("b", [.. "M"u8, 0xFC, .. "nchen"u8]);

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<PassedOver>().Reason.ShouldBe("is binary, of no known format");
    }

    [Fact]
    public void The_document_lists_the_formats_in_the_order_in_which_they_are_asked()
    {
        var rows = File.ReadLines(Path.Combine(SharedData.Repository, "docs", "formats.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        rows.Select(row => row.Split('`')[1]).ShouldBe(ArticleReader.Formats.Select(format => format.Id));
    }

    [Fact]
    public void Every_format_has_its_own_name_and_a_description_of_one_line()
    {
        ArticleReader.Formats.Select(format => format.Id).ShouldBeUnique();
        ArticleReader.Formats.ShouldAllBe(format => format.Description.Length > 10 && !format.Description.Contains('\t') && !format.Description.Contains('\n'));
    }
}
