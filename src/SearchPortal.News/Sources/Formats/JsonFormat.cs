using System.Globalization;
using System.Text;

namespace SearchPortal.News.Sources.Formats;

/// <summary>JSON objects, each of them an article: in an array, in one below the root, one after the other, or a single one.</summary>
internal sealed class JsonFormat : ISourceFormat
{
    private const string Name = "json";

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public string Description => "JSON: an array of articles, or a single one; --mapping says which key is which field";

    /// <inheritdoc/>
    public string Endings => ".json";

    /// <summary>Whether it begins with an object, or with an array of objects.</summary>
    public bool Recognises(SourceHead head)
    {
        var text = head.IsUtf16 ? head.Text ?? "" : head.Ascii;
        if (text.Length == 0 || text[0] is not ('{' or '[')) return false;
        if (head.Ending == ".json") return true;
        // "[Reuters] A report …" and "{{a template}}" are text.
        var next = text.AsSpan(1).TrimStart();
        return next.Length > 0 && (text[0] == '{' ? next[0] is '"' or '}' : next[0] is '{' or '[' or ']');
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var item = content.Item;
        var record = new JsonRecord(item, context, content.Sidecar, Name);
        using var stream = AsUtf8(content);
        var items = new JsonItems(stream, context.Mapping.Items, JsonRecord.MaxBytes);
        var saidThatNoObject = false;
        while (items.Next())
        {
            var name = items.Number == 1 && !items.IsInArray ? "the object" : Invariant($"item {items.Number}");
            if (items.IsTooLong)
            {
                yield return item.Problem(
                    Invariant($"{name} has more than {JsonRecord.MaxBytes} bytes"), "If the articles are in an array within it, name that under items in a mapping", items.Line, 0);
            }
            else if (items.Item.IsEmpty)
            {
                break;
            }
            else if (items.IsObject)
            {
                int? number = items.Number > 1 || items.IsInArray ? items.Number : null;
                foreach (var result in record.Read(items.Item, name, items.Line, number, 0)) yield return result;
            }
            else if (!saidThatNoObject)
            {
                saidThatNoObject = true;
                yield return item.Problem(name + " is no object, as others may be", "Write each article as an object in braces", items.Line, 0);
            }
        }

        if (items.IsTooLong) yield break;
        if (items.IsCutOff) yield return item.Problem("ends within an object or array: it is cut off or damaged", "Get it again", bytes: 0);
        if (items.Number == 0 && !items.IsCutOff) yield return Nothing(item, context.Mapping);
    }

    private static ReadResult Nothing(SourceItem item, FieldMapping mapping) => mapping.Items.Count == 0
        ? new PassedOver { Source = item.Source, Reason = "has no articles" }
        : item.Problem($"has nothing at \"{string.Join('.', mapping.Items)}\", where the mapping says that its articles are", "Correct items in the mapping");

    private static Stream AsUtf8(SourceContent content)
    {
        var encoding = content.Head.Bytes.Span is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : content.Head.IsUtf16 ? Encoding.Unicode : null;
        var mark = encoding is not null ? 2 : content.Head.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        for (var i = 0; i < mark; i++) content.Stream.ReadByte();
        return encoding is null ? content.Stream : Encoding.CreateTranscodingStream(content.Stream, encoding, new UTF8Encoding(false), leaveOpen: true);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
