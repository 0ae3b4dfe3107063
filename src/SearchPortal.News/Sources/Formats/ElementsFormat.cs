using System.Text;
using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats;

/// <summary>XML or SGML that is none of the formats that are known: the mapping says which element is an article, and where its fields are.</summary>
internal sealed class ElementsFormat : ISourceFormat
{
    /// <summary>Characters of the longest article that is read.</summary>
    public const int MaxLength = 16 << 20;

    private static readonly HashSet<string> OwnEndings = new([".xml", ".sgm", ".sgml"], StringComparer.Ordinal);

    private static readonly string[] PageMarks = ["<!doctype html", "<html"];

    /// <inheritdoc/>
    public string Id => "elements";

    /// <inheritdoc/>
    public string Description => "other XML, and SGML: an article an element; --mapping says which element";

    /// <inheritdoc/>
    public string Endings => ".xml .sgm .sgml";

    /// <summary>Whether it begins with an element, and is said to be XML or SGML by its start or its name, but no web page.</summary>
    public bool Recognises(SourceHead head)
    {
        var isMarkup = head.IsXml || OwnEndings.Contains(head.Ending) || head.Ascii.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return isMarkup && !PageMarks.Any(mark => head.Ascii.Contains(mark, StringComparison.OrdinalIgnoreCase)) && MarkupHead.Root(head).Length > 0;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var names = context.Mapping.Records;
        if (names.Count == 0) return [new PassedOver { Source = content.Item.Source, Bytes = content.Item.Bytes, Reason = "is XML of no known kind" }];
        return new MarkupItems(content, name => names.Contains(name, StringComparer.OrdinalIgnoreCase), MaxLength) { IsLoose = true }.Read(item => ReadItem(item, content, context));
    }

    private IReadOnlyList<ReadResult> ReadItem(MarkupItem item, SourceContent content, ReadContext context)
    {
        var fields = MappedRecord.Read(context.Mapping, (key, values) => Collect(item.Element, key.Path, 0, values), "element", content.Item.Source, item.FirstLine);
        var (text, html) = MappedRecord.Text(fields);
        fields.Complete(content.Sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        var article = new StatedArticle(content.Item, Id)
        {
            ContentHash = context.Hasher.Hash(Encoding.UTF8.GetBytes(item.Text), content.Sidecar.Bytes),
            Text = text,
            HtmlText = html,
            Line = item.FirstLine,
            Number = item.Number,
            Bytes = item.Bytes,
            RecognizeActors = context.Mapping.RecognizeActors,
        };
        return article.Check(fields);
    }

    private static void Collect(MarkupElement element, string[] path, int depth, List<string> values)
    {
        if (depth == path.Length || path[depth].Length == 0)
        {
            Add(element.Text, values);
        }
        else if (path[depth][0] == '@')
        {
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Name.AsSpan().Equals(path[depth].AsSpan(1), StringComparison.OrdinalIgnoreCase))) Add(attribute.Value, values);
        }
        else
        {
            foreach (var child in element.Elements.Where(child => child.Name.Equals(path[depth], StringComparison.OrdinalIgnoreCase))) Collect(child, path, depth + 1, values);
        }
    }

    private static void Add(string text, List<string> values)
    {
        if (!string.IsNullOrWhiteSpace(text)) values.Add(ReceivedText.Clean(text).Trim());
    }
}
