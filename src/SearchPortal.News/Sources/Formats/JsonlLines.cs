using System.Globalization;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Reads the lines of a JSONL file: one article a line.</summary>
internal sealed class JsonlLines(SourceContent content, ReadContext context)
{
    /// <summary>Reads the lines, blank ones left out.</summary>
    public IEnumerable<ReadResult> Read()
    {
        var record = new JsonRecord(content.Item, context, content.Sidecar, JsonlFormat.Name);
        var lines = new LineReader(content.Stream, JsonRecord.MaxBytes);
        long pendingBytes = 0;
        while (lines.Next())
        {
            pendingBytes += lines.Length;
            var line = lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line;
            if (lines.IsTooLong)
            {
                var what = string.Create(CultureInfo.InvariantCulture, $"the line has {lines.Length} bytes, more than {JsonRecord.MaxBytes}");
                yield return content.Item.Problem(what, "Split the article, or leave out what is not its text", lines.Number, pendingBytes);
            }
            else if (line.Span.IndexOfAnyExcept(" \t"u8) < 0)
            {
                continue;
            }
            else
            {
                var lineStart = lines.Offset + (lines.Line.Length - line.Length);
                foreach (var result in record.Read(line, "the line", lines.Number, lines.Number, pendingBytes, lineStart)) yield return result;
            }

            pendingBytes = 0;
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;
}
