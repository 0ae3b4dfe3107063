using System.Globalization;
using System.Text.Json;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Reads the lines of a JSONL file: one article a line.</summary>
internal sealed class JsonlLines(SourceContent content, ReadContext context)
{
    /// <summary>Bytes of the longest line that is read.</summary>
    public const int MaxLineBytes = 16 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly SourceItem item = content.Item;

    private long pendingBytes;

    /// <summary>Reads the lines, blank ones left out.</summary>
    public IEnumerable<ReadResult> Read()
    {
        var lines = new LineReader(content.Stream, MaxLineBytes);
        while (lines.Next())
        {
            pendingBytes += lines.Length;
            var line = lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line;
            if (!lines.IsTooLong && line.Span.IndexOfAnyExcept(" \t"u8) < 0) continue;
            foreach (var result in ReadLine(lines, line)) yield return result;
            pendingBytes = 0;
        }
    }

    private IEnumerable<ReadResult> ReadLine(LineReader lines, ReadOnlyMemory<byte> line)
    {
        if (lines.IsTooLong)
        {
            return Skip(lines, Invariant($"the line has {lines.Length} bytes, more than {MaxLineBytes}"), "Split the article, or leave out what is not its text");
        }

        if (WholeText.FirstInvalidByte(line.Span) is { } invalid)
        {
            var lineStart = lines.Offset + (lines.Line.Length - line.Length);
            return Skip(lines, Invariant($"the line is not valid UTF-8 at byte {lineStart + invalid} of the file"), "Write the file as UTF-8");
        }

        StatedFields fields;
        try
        {
            using var json = JsonDocument.Parse(line, Options);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Skip(lines, "the line is JSON but no object", "Write one object in braces a line");
            }

            fields = JsonFields.Read(json.RootElement, context.Mapping, item.Source, lines.Number);
        }
        catch (JsonException failure)
        {
            return Skip(lines, Invariant($"the line is not valid JSON at byte {failure.BytePositionInLine ?? 0} of the line"), "Write one whole object a line");
        }
        catch (InvalidOperationException)
        {
            return Skip(lines, "the line has a \\u escape that is half a character", "Write both halves of the surrogate pair, or the character itself");
        }

        return Article(lines, line, fields);
    }

    private IEnumerable<ReadResult> Article(LineReader lines, ReadOnlyMemory<byte> line, StatedFields fields)
    {
        var (text, html) = MappedRecord.Text(fields);
        fields.Complete(content.Sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        var article = new StatedArticle(item, JsonlFormat.Name)
        {
            ContentHash = context.Hasher.Hash(line.Span, content.Sidecar.Bytes),
            Text = text,
            HtmlText = html,
            Line = lines.Number,
            Bytes = pendingBytes,
            RecognizeActors = context.Mapping.RecognizeActors,
        };
        return article.Check(fields);
    }

    private SourceProblem[] Skip(LineReader lines, string what, string remedy) => [item.Problem(what, remedy, lines.Number, pendingBytes)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;
}
