using System.Globalization;
using System.Text.Json;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>Reads a JSONL file: one article a line.</summary>
internal sealed class JsonlFile(SourceFile file, Sidecar sidecar, FieldMapping mapping, ContentHasher hasher)
{
    /// <summary>Bytes of the longest line that is read.</summary>
    public const int MaxLineBytes = 16 << 20;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private long pendingBytes;

    /// <summary>Reads the lines, blank ones left out.</summary>
    public IEnumerable<ReadResult> Read()
    {
        if (Open(out var failure) is not { } stream)
        {
            yield return failure!;
            yield break;
        }

        using (stream)
        {
            var lines = new LineReader(stream, MaxLineBytes);
            while (Next(lines, out failure))
            {
                pendingBytes += lines.Length;
                var line = lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line;
                if (!lines.IsTooLong && line.Span.IndexOfAnyExcept(" \t"u8) < 0) continue;
                foreach (var result in ReadLine(lines, line)) yield return result;
                pendingBytes = 0;
            }

            if (failure is not null) yield return failure;
        }
    }

    private FileStream? Open(out SourceProblem? problem)
    {
        problem = null;
        try
        {
            // A pipe or a device says that it has no bytes; opening it could wait for ever.
            if (new FileInfo(file.FullPath).Length > 0) return new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            problem = file.Problem("is empty", "Fill it or remove it");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = file.Problem("can't be read (" + ReadFailure.Describe(failure) + ")", "Give the reader the right to read it, or remove it");
        }

        return null;
    }

    private bool Next(LineReader lines, out SourceProblem? problem)
    {
        problem = null;
        try
        {
            return lines.Next();
        }
        catch (IOException failure)
        {
            problem = file.Problem(
                "can't be read on (" + ReadFailure.Describe(failure) + ")", "Read it again once the file is sound", lines.Number + 1, 0);
            return false;
        }
    }

    private IEnumerable<ReadResult> ReadLine(LineReader lines, ReadOnlyMemory<byte> line)
    {
        if (lines.IsTooLong)
        {
            return Skip(lines, Invariant($"the line has {lines.Length} bytes, more than {MaxLineBytes}"), "Split the article, or leave out what is not its text");
        }

        if (FileContent.FirstInvalidByte(line.Span) is { } invalid)
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

            fields = JsonFields.Read(json.RootElement, mapping, file.Source, lines.Number);
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
        var text = ReceivedText.Clean(fields.One(FieldNames.Text) ?? "");
        fields.Complete(sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        var article = new StatedArticle(file, SourceFormat.Jsonl)
        {
            ContentHash = hasher.Hash(line.Span, sidecar.Bytes),
            Text = text,
            Line = lines.Number,
            Bytes = pendingBytes,
            RecognizeActors = mapping.RecognizeActors,
        };
        return article.Check(fields);
    }

    private SourceProblem[] Skip(LineReader lines, string what, string remedy) => [file.Problem(what, remedy, lines.Number, pendingBytes)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;
}
