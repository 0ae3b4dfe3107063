using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SearchPortal.News.Extraction;

/// <summary>A Markdown text as plain blocks: markup, raw HTML, pictures and addresses are gone, words stay.</summary>
/// <param name="Title">The first heading of the first level, where it is not the stated title; else null.</param>
/// <param name="Blocks">The blocks without that heading.</param>
internal sealed record MarkdownText(string? Title, IReadOnlyList<Block> Blocks)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    /// <summary>Reads a text.</summary>
    /// <param name="markdown">The text without front matter.</param>
    /// <param name="statedTitle">The title that the front matter states: a first heading that repeats it is left out.</param>
    /// <returns>Null where the text is nested too deeply.</returns>
    public static MarkdownText? Read(string markdown, string? statedTitle)
    {
        if (!MarkdownLimits.Allow(markdown)) return null;

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig bounds the depth of nesting and says so in this way.
            return null;
        }

        var blocks = new List<Block>();
        string? title = null;
        var isFirstHeading = true;
        AddBlocks(document, BlockKind.Paragraph);
        return new MarkdownText(title, blocks);

        void AddBlocks(ContainerBlock container, BlockKind kind)
        {
            foreach (var block in container)
            {
                switch (block)
                {
                    case HeadingBlock { Level: 1 } heading when isFirstHeading:
                        isFirstHeading = false;
                        var text = PlainText(heading.Inline);
                        if (statedTitle is null) title = text.Length > 0 ? text : null;
                        else if (text != ReceivedText.OneLine(statedTitle)) Add(BlockKind.Heading, text);
                        break;
                    case HeadingBlock heading:
                        Add(BlockKind.Heading, PlainText(heading.Inline));
                        break;
                    case ParagraphBlock paragraph:
                        Add(kind, PlainText(paragraph.Inline));
                        break;
                    case HtmlBlock:
                        break;
                    case CodeBlock code:
                        Add(kind, code.Lines.ToString().Trim());
                        break;
                    case QuoteBlock quote:
                        AddBlocks(quote, BlockKind.Quote);
                        break;
                    case ListItemBlock item:
                        AddBlocks(item, BlockKind.ListItem);
                        break;
                    case ContainerBlock other:
                        AddBlocks(other, kind);
                        break;
                }
            }
        }

        void Add(BlockKind kind, string text)
        {
            if (text.Length > 0) blocks.Add(new Block(kind, text));
        }
    }

    private static string PlainText(ContainerInline? content)
    {
        var text = new StringBuilder();
        var pending = new Stack<Inline>();
        PushChildren(content);
        while (pending.TryPop(out var inline))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case DelimiterInline unmatched:
                    text.Append(unmatched.ToLiteral());
                    PushChildren(unmatched);
                    break;
                case ContainerInline container:
                    PushChildren(container);
                    break;
            }
        }

        return ReceivedText.OneLine(text.ToString());

        void PushChildren(ContainerInline? container)
        {
            for (var child = container?.LastChild; child is not null; child = child.PreviousSibling) pending.Push(child);
        }
    }
}
