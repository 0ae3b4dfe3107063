using System.Text;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>A feed: RSS of any version, RDF or Atom; an article an item.</summary>
internal sealed class FeedFormat : ISourceFormat
{
    /// <summary>Characters of the longest item that is read.</summary>
    public const int MaxItemLength = 8 << 20;

    /// <inheritdoc/>
    public string Id => "feed";

    /// <inheritdoc/>
    public string Description => "a feed (RSS, RDF, Atom), one article an item";

    /// <inheritdoc/>
    public string Endings => ".rss .atom .rdf .xml";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => MarkupHead.Root(head) switch
    {
        "rss" or "RDF" or "channel" => true,
        "feed" => head.Ascii.Contains("Atom", StringComparison.OrdinalIgnoreCase) || head.Ascii.Contains("<entry", StringComparison.Ordinal),
        _ => false,
    };

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        FeedHead? head = null;
        return new MarkupItems(content, name => name is "item" or "entry", MaxItemLength) { IsLoose = true }.Read(item =>
        {
            head ??= FeedHead.Read(item.Around, content.Item);
            return ReadItem(item, head, content, context);
        });
    }

    private IReadOnlyList<ReadResult> ReadItem(MarkupItem item, FeedHead head, SourceContent content, ReadContext context)
    {
        var entry = new FeedItem(item.Element, head);
        var body = entry.Body;
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(Encoding.UTF8.GetBytes(head.Facts + "\n" + item.Text), content.Sidecar.Bytes),
            Text = body.Text,
            HtmlText = body.Html,
            Line = item.FirstLine,
            Bytes = item.Bytes,
        };
        return article.Check(entry.Fields(content.Item, item.FirstLine).Beside(content.Sidecar, isOnly: false));
    }
}
