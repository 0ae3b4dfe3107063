using System.Globalization;
using System.Text.Json;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Makes an article of a JSON object: a line, or an item of an array.</summary>
/// <param name="item">What it stands in.</param>
/// <param name="context">What it is read by.</param>
/// <param name="sidecar">What is stated beside it.</param>
/// <param name="format">The format's name.</param>
internal sealed class JsonRecord(SourceItem item, ReadContext context, Sidecar sidecar, string format)
{
    /// <summary>Bytes of the longest object.</summary>
    public const int MaxBytes = 16 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads an object.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">What it is called in messages, such as <c>the line</c>.</param>
    /// <param name="line">The line where it starts.</param>
    /// <param name="number">Which object of the file it is; null where it is the only one.</param>
    /// <param name="accounted">See <see cref="ReadResult.Bytes"/>.</param>
    /// <param name="offset">Where it starts in the file, where that is known.</param>
    public IEnumerable<ReadResult> Read(ReadOnlyMemory<byte> bytes, string name, int line, int? number, long accounted, long? offset = null)
    {
        if (WholeText.FirstInvalidByte(bytes.Span) is { } invalid)
        {
            var place = offset is { } start ? Invariant($"{start + invalid} of the file") : Invariant($"{invalid} of it");
            return Skip($"{name} is not valid UTF-8 at byte {place}", "Write the file as UTF-8");
        }

        StatedFields fields;
        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Skip($"{name} is JSON but no object", "Write one object in braces a line");
            fields = JsonFields.Read(json.RootElement, context.Mapping, item.Source, line);
        }
        catch (JsonException failure)
        {
            var place = failure.LineNumber is > 0 and var lines ? Invariant($" on its line {lines + 1}") : "";
            return Skip(Invariant($"{name} is not valid JSON at byte {failure.BytePositionInLine ?? 0} of the line{place}"), "Write one whole object a line");
        }
        catch (InvalidOperationException)
        {
            return Skip($"{name} has a \\u escape that is half a character", "Write both halves of the surrogate pair, or the character itself");
        }

        var (text, html) = MappedRecord.Text(fields);
        if (number is null) fields = OfOnly(fields);
        else fields.Complete(sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        var article = new StatedArticle(item, format)
        {
            ContentHash = context.Hasher.Hash(bytes.Span, sidecar.Bytes),
            Text = text,
            HtmlText = html,
            Line = line,
            Number = number,
            IsOnly = number is null,
            Bytes = accounted,
            RecognizeActors = context.Mapping.RecognizeActors,
        };
        return article.Check(fields);

        SourceProblem[] Skip(string what, string remedy) => [item.Problem(what, remedy, line, accounted)];
    }

    /// <summary>What is stated beside a file of one article is about that article, and goes before what the file says.</summary>
    private StatedFields OfOnly(StatedFields own)
    {
        var fields = new StatedFields();
        fields.Complete(sidecar.Fields);
        fields.Complete(own);
        return fields;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
