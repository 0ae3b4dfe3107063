using System.Text;
using System.Text.Json;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>A JSON Feed of version 1 or 1.1: an article an item.</summary>
internal sealed class JsonFeedFormat : ISourceFormat
{
    private const int MaxItemBytes = 16 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <inheritdoc/>
    public string Id => "json-feed";

    /// <inheritdoc/>
    public string Description => "a JSON Feed, one article an item";

    /// <inheritdoc/>
    public string Endings => ".json";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => head.Ascii.StartsWith('{') && head.Ascii.Contains("jsonfeed.org/version/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var head = JsonFeedHead.Read(content.Head.Bytes.Span);
        var items = new JsonItems(content.Stream, ["items"], MaxItemBytes);
        while (items.Next())
        {
            if (items.IsTooLong) yield return item.Problem(FormattableString.Invariant($"has more than {MaxItemBytes} bytes in one item"), "Split it, or leave out what is not its text", items.Line, 0);
            else if (items.Item.IsEmpty) break;
            else foreach (var result in ReadItem(items, head, content, context)) yield return result;
        }

        if (items.IsCutOff) yield return item.Problem("ends within an item: it is cut off or damaged", "Get it again", bytes: 0);
        else if (items.Number == 0) yield return item.Problem("is a feed without items", "Nothing, if it is meant to be empty");
    }

    private IReadOnlyList<ReadResult> ReadItem(JsonItems items, JsonFeedHead head, SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var bytes = items.Item;
        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return [item.Problem("has an item that is no object", "Write each item as an object in braces", items.Line, 0)];
            var entry = new JsonFeedItem(json.RootElement, head, item);
            var text = entry.Text;
            var article = new StatedArticle(item, Id)
            {
                ContentHash = context.Hasher.Hash([.. Encoding.UTF8.GetBytes(head.Facts), .. bytes.Span], content.Sidecar.Bytes),
                Text = text is null ? null : ReceivedText.Clean(text),
                HtmlText = entry.Html,
                Line = items.Line,
                Number = items.Number,
            };
            return article.Check(entry.Fields(items.Line).Beside(content.Sidecar, isOnly: false));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The latter is half a surrogate pair, or bytes that are no UTF-8.
            return [item.Problem("has an item that is not valid JSON", "Write it as JSON in UTF-8", items.Line, 0)];
        }
    }
}
