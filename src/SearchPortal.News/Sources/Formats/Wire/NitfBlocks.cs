using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>Reads the text of NITF; pictures with their captions, notes to editors and footnotes are left out.</summary>
internal static class NitfBlocks
{
    /// <summary>The blocks of <c>body.content</c>.</summary>
    public static IReadOnlyList<Block> Read(MarkupElement? content)
    {
        var blocks = new List<Block>();
        if (content is not null) Append(content, BlockKind.Paragraph, blocks);
        return blocks;
    }

    // The tree is at most SafeXml.MaxDepth deep.
    private static void Append(MarkupElement around, BlockKind kind, List<Block> blocks)
    {
        foreach (var node in around.Nodes)
        {
            if (node.Element is { } element) AppendElement(element, kind, blocks);
            else Append(node.Text!, kind, blocks);
        }
    }

    private static void AppendElement(MarkupElement element, BlockKind kind, List<Block> blocks)
    {
        switch (element.Name)
        {
            case "media" or "note" or "fn" or "hr" or "nitf-table-metadata" or "tagline":
                break;
            case "hl1" or "hl2" or "hedline":
                Append(element.Text, BlockKind.Heading, blocks);
                break;
            case "p":
                Append(element.Text, kind, blocks);
                break;
            case "li" or "dt" or "dd":
                Append(element.Text, BlockKind.ListItem, blocks);
                break;
            case "bq" or "blockquote":
                Append(element, BlockKind.Quote, blocks);
                break;
            case "pre":
                foreach (var paragraph in PlainText.ReadBody(ReceivedText.Clean(element.Text))) blocks.Add(paragraph);
                break;
            case "tr":
                var cells = element.Elements.Where(cell => cell.Name is "td" or "th").Select(cell => ReceivedText.OneLine(cell.Text));
                if (string.Join('\t', cells) is var row && !string.IsNullOrWhiteSpace(row)) blocks.Add(new Block(BlockKind.TableRow, row));
                break;
            case "credit" when kind == BlockKind.Quote:
                Append(element.Text, BlockKind.Paragraph, blocks);
                break;
            default:
                Append(element, kind, blocks);
                break;
        }
    }

    private static void Append(string text, BlockKind kind, List<Block> blocks)
    {
        if (ReceivedText.OneLine(text) is { Length: > 0 } line) blocks.Add(new Block(kind, line));
    }
}
