using System.Text;
using System.Xml;
using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>The text of a document of Word. What was deleted or is hidden, text boxes, notes and instructions of fields are left out.</summary>
/// <param name="Title">The paragraphs in the style of a title, or null.</param>
/// <param name="Blocks">The rest.</param>
internal sealed record DocxText(string? Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Reads the main part, a paragraph at a time.</summary>
    /// <exception cref="XmlException">It is no sound XML.</exception>
    /// <exception cref="InvalidDataException">It is damaged or unpacks to too much.</exception>
    public static DocxText Read(Stream main, DocxStyles styles)
    {
        var blocks = new List<Block>();
        var titles = new List<string>();
        using var reader = SafeXml.Open(main, ZipDocument.MaxUnpacked);
        var isMore = reader.Read();
        while (isMore)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("p" or "tr" or "del" or "moveFrom" or "Fallback"))
            {
                isMore = reader.Read();
                continue;
            }

            var element = SafeXml.ReadElement(reader);
            isMore = !reader.EOF;
            if (element.Name == "tr") AppendRow(element, blocks);
            else if (element.Name == "p") AppendParagraph(element, styles, titles, blocks);
        }

        return new DocxText(titles.Count > 0 ? string.Join(' ', titles) : null, blocks);
    }

    private static void AppendParagraph(MarkupElement paragraph, DocxStyles styles, List<string> titles, List<Block> blocks)
    {
        var text = new StringBuilder();
        AppendText(paragraph, text);
        var lines = ReceivedText.Clean(text.ToString()).Split('\n').Select(ReceivedText.OneLine).Where(line => line.Length > 0);
        var properties = paragraph.Child("pPr");
        var style = properties?.Child("pStyle")?.Attribute("val");
        var kind = Kind(properties, styles.KindOf(style));
        foreach (var line in lines)
        {
            if (styles.IsTitle(style) && blocks.Count == 0) titles.Add(line);
            else blocks.Add(new Block(kind, line));
        }
    }

    private static BlockKind Kind(MarkupElement? properties, BlockKind ofStyle)
    {
        if (properties?.Child("outlineLvl")?.Attribute("val") is { } level && DocxStyles.IsHeading(level)) return BlockKind.Heading;
        var isNumbered = properties?.Path("numPr", "numId")?.Attribute("val") is not (null or "0");
        return isNumbered && ofStyle == BlockKind.Paragraph ? BlockKind.ListItem : ofStyle;
    }

    private static void AppendRow(MarkupElement row, List<Block> blocks)
    {
        var cells = new List<string>();
        foreach (var cell in row.Children("tc"))
        {
            var text = new StringBuilder();
            AppendText(cell, text);
            cells.Add(ReceivedText.OneLine(text.ToString()));
        }

        if (cells.Exists(cell => cell.Length > 0)) blocks.Add(new Block(BlockKind.TableRow, string.Join('\t', cells)));
    }

    // The tree is at most SafeXml.MaxDepth deep.
    private static void AppendText(MarkupElement around, StringBuilder text)
    {
        foreach (var element in around.Elements)
        {
            switch (element.Name)
            {
                case "t":
                    text.Append(element.Text);
                    break;
                case "tab":
                    text.Append(' ');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('\u2011');
                    break;
                case "pPr" or "rPr" or "del" or "moveFrom" or "delText" or "instrText" or "txbxContent" or "Fallback":
                    break;
                case "r" when element.Path("rPr", "vanish") is not null:
                    break;
                default:
                    AppendText(element, text);
                    if (element.Name == "p") text.Append('\n');
                    break;
            }
        }
    }
}
