using SearchPortal.News.Sources;
using static SearchPortal.News.Tests.Sources.Formats.ZippedDocuments;

namespace SearchPortal.News.Tests.Sources.Formats;

public sealed class DocxFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Styles_tell_title_headings_and_quotes_in_any_language()
    {
        folder.Write("a", Docx(
            Paragraph("Port reopens", "Titel") + Paragraph("First.") + Paragraph("Later", "berschrift1") + Paragraph("Own", "Own") + Paragraph("We waited.", "Zitat")
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r></w:p>"
            + $"<w:tbl><w:tr><w:tc>{Paragraph("a")}</w:tc><w:tc>{Paragraph("b")}{Paragraph("c")}</w:tc></w:tr></w:tbl>",
            "<dc:title>Other</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created>2026-02-02T10:00:00Z</dcterms:created><dcterms:modified>2026-02-03T10:00:00Z</dcterms:modified>"));

        var article = folder.ReadOne();

        article.Format.ShouldBe("docx");
        article.Title.ShouldBe("Port reopens");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Date!.Local.Day.ShouldBe(2);
        article.Updated!.Local.Day.ShouldBe(3);
        article.Blocks.ShouldBe(
        [
            new(BlockKind.Paragraph, "First."),
            new(BlockKind.Heading, "Later"),
            new(BlockKind.Heading, "Own"),
            new(BlockKind.Quote, "We waited."),
            new(BlockKind.ListItem, "Item"),
            new(BlockKind.TableRow, "a\tb c"),
        ]);
    }

    [Fact]
    public void Text_that_was_deleted_or_is_hidden_is_left_out_and_text_that_was_inserted_is_read()
    {
        folder.Write("a.docx", Docx(
            "<w:p><w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:br/><w:t>two</w:t></w:r></w:p>"));

        folder.ReadOne().Blocks!.Select(block => block.Text).ShouldBe(["One new", "two"]);
    }

    [Fact]
    public void Without_a_title_the_first_heading_is_it()
    {
        folder.Write("a.docx", Docx(Paragraph("Heading", "berschrift1") + Paragraph("Text.")));

        var article = folder.ReadOne();

        article.Title.ShouldBe("Heading");
        article.Blocks.ShouldHaveSingleItem().Text.ShouldBe("Text.");
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"x\">]><w:document xmlns:w=\"w\"><w:p/></w:document>")]
    [InlineData("<w:document xmlns:w=\"w\"><w:p><w:r>")]
    [InlineData("")]
    public void A_damaged_text_is_one_problem(string main)
    {
        folder.Write("a.docx", Zip(("[Content_Types].xml", ""), ("word/document.xml", main)));

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>();
    }

    [Fact]
    public void Nesting_that_is_too_deep_is_one_problem()
    {
        folder.Write("a.docx", Docx("<w:p>" + string.Concat(Enumerable.Repeat("<w:r>", 50_000)) + string.Concat(Enumerable.Repeat("</w:r>", 50_000)) + "</w:p>"));

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>().What.ShouldContain("damaged");
    }

    [Fact]
    public void A_document_that_unpacks_to_far_too_much_is_one_problem()
    {
        folder.Write("a.docx", Docx(Paragraph(new string('x', 33 << 20))));

        folder.Read().ShouldHaveSingleItem().ShouldBeOfType<SourceProblem>();
    }

    [Fact]
    public void Documents_cut_or_changed_at_any_byte_never_throw()
    {
        var random = new Random(7);
        foreach (var document in (byte[][])[Docx(Paragraph("Text."), "<dc:title>T</dc:title>"), Epub(("a.xhtml", "<html><body><h1>T</h1><p>x</p></body></html>"))])
        {
            for (var i = 0; i < 150; i++)
            {
                var bytes = document[..(i % 2 == 0 ? document.Length : random.Next(100, document.Length))];
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                folder.Write("a.bin", bytes);
                folder.Read().Count.ShouldBeLessThan(8);
            }
        }
    }
}
