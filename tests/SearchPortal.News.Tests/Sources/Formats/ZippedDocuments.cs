using System.IO.Compression;
using System.Text;

namespace SearchPortal.News.Tests.Sources.Formats;

/// <summary>Little documents that are zip archives.</summary>
internal static class ZippedDocuments
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx(string body, string core = "") => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("word/document.xml", $"<?xml version=\"1.0\"?><w:document {Word}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", $"""
            <w:styles {Word}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="Own"><w:name w:val="Own style"/><w:basedOn w:val="berschrift1"/></w:style><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>
            """),
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">{core}</cp:coreProperties>"));

    public static string Paragraph(string text, string style = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r><w:t>{text}</w:t></w:r></w:p>";

    public static byte[] Epub(params (string Name, string Page)[] pages) => Zip(
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"),
        ("OEBPS/book.opf", $"""
            <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Issue</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2026-02-02</dc:date><dc:language>en</dc:language></metadata>
            <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>{string.Concat(pages.Select((page, i) => $"<item id=\"p{i}\" href=\"{page.Name}\" media-type=\"application/xhtml+xml\"/>"))}</manifest>
            <spine><itemref idref="nav"/>{string.Concat(pages.Select((_, i) => $"<itemref idref=\"p{i}\"/>"))}</spine></package>
            """),
        ("OEBPS/nav.xhtml", "<html><body><h1>Contents</h1></body></html>"),
        .. pages.Select(page => ("OEBPS/" + Uri.UnescapeDataString(page.Name), page.Page)),
    ]);
}
