using System.Text;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>NewsML-G2 of the IPTC: a message with several items, or an item alone.</summary>
internal sealed class NewsMlFormat : ISourceFormat
{
    /// <summary>Characters of the longest item that is read.</summary>
    public const int MaxLength = 16 << 20;

    /// <inheritdoc/>
    public string Id => "newsml-g2";

    /// <inheritdoc/>
    public string Description => "NewsML-G2 of news agencies, one article an item of text";

    /// <inheritdoc/>
    public string Endings => ".xml";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => MarkupHead.Root(head) is "newsItem" or "newsMessage" or "packageItem";

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        if (MarkupHead.Root(content.Head) == "packageItem")
        {
            return [new PassedOver { Source = content.Item.Source, Bytes = content.Item.Bytes, Reason = "is a package of news items, without a text of its own" }];
        }

        return new MarkupItems(content, name => name == "newsItem", MaxLength).Read(item => ReadItem(item, content, context));
    }

    private IReadOnlyList<ReadResult> ReadItem(MarkupItem item, SourceContent content, ReadContext context)
    {
        var news = new NewsMlItem(item.Element);
        if (news.PassedOver is { } reason) return [new PassedOver { Source = content.Item.Source, Line = item.Line, Bytes = item.Bytes, Reason = reason }];
        var fields = new RecordFields(content.Item, item.Line);
        news.State(fields);
        var text = news.Text;
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(Encoding.UTF8.GetBytes(item.Text), content.Sidecar.Bytes),
            Text = text.Plain,
            HtmlText = text.Html,
            Blocks = text.Blocks,
            Line = item.Line,
            Bytes = item.Bytes,
        };
        return article.Check(fields.Beside(content.Sidecar, item.IsOnly));
    }
}
