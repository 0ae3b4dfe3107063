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
    public bool Recognises(SourceHead head) => MarkupHead.Root(head) switch
    {
        "rss" or "RDF" or "channel" => true,
        "feed" => head.Ascii.Contains("Atom", StringComparison.OrdinalIgnoreCase) || head.Ascii.Contains("<entry", StringComparison.Ordinal),
        _ => false,
    };

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        using var text = MarkupDecoder.Open(content);
        var records = new ElementRecords(text, name => name is "item" or "entry", MaxItemLength);
        FeedHead? head = null;
        var position = 0L;
        while (records.Next())
        {
            head ??= FeedHead.Read(records.Head, content.Item);
            var bytes = records.Position - position;
            position = records.Position;
            foreach (var result in Refusal(records, content.Item, bytes) is { } problem ? [problem] : ReadItem(records, head, content, context, bytes)) yield return result;
            if (records.HasDeclarations) yield break;
        }

        if (head is null) yield return records.HasDeclarations ? MarkupProblems.Declarations(content.Item) : content.Item.Problem("is a feed without items", "Nothing, if it is meant to be empty");
    }

    private static SourceProblem? Refusal(ElementRecords records, SourceItem item, long bytes)
    {
        if (records.HasDeclarations) return MarkupProblems.Declarations(item);
        return records.IsTooLong ? MarkupProblems.TooLong(item, records, MaxItemLength, bytes) : null;
    }

    private static IEnumerable<ReadResult> ReadItem(ElementRecords records, FeedHead head, SourceContent content, ReadContext context, long bytes)
    {
        if ((MarkupRecord.Read(records.Text, head.Scope) ?? LooseElement.Read(records.Text, head.Scope)) is not { } element || !element.HasElements)
        {
            return [MarkupProblems.NotWellFormed(content.Item, records, bytes)];
        }

        var item = new FeedItem(element, head);
        var body = item.Body;
        var article = new StatedArticle(content.Item, "feed")
        {
            ContentHash = context.Hasher.Hash(System.Text.Encoding.UTF8.GetBytes(head.Facts + "\n" + records.Text), content.Sidecar.Bytes),
            Text = body.Text,
            HtmlText = body.Html,
            Line = records.Line,
            Bytes = bytes,
        };
        return article.Check(item.Fields(content.Item, records.Line).Beside(content.Sidecar, isOnly: false));
    }
}
