using System.Text.Json;

namespace SearchPortal.News.Sources.Formats;

/// <summary>One JSON object a line, each of them an article.</summary>
internal sealed class JsonlFormat : ISourceFormat
{
    /// <summary>Its short name.</summary>
    public const string Name = "jsonl";

    private static readonly HashSet<string> OwnEndings = new([".jsonl", ".ndjson"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public string Description => "JSON lines, one article a line; --mapping says which key is which field";

    /// <inheritdoc/>
    public string Endings => ".jsonl .ndjson";

    /// <summary>Whether the name says so and nothing speaks against it, or the first line is a whole object and another one follows.</summary>
    public bool Recognises(SourceHead head)
    {
        if (head.IsUtf16 || head.Ascii.StartsWith('[')) return false;
        if (OwnEndings.Contains(head.Ending)) return head.Ascii.StartsWith('{') || !head.IsBinary;
        if (!head.Ascii.StartsWith('{') || head.Ascii.IndexOf('\n', StringComparison.Ordinal) is not (> 0 and var lineEnd)) return false;
        var rest = head.Ascii.AsSpan(lineEnd).TrimStart();
        return (rest.StartsWith("{") || (rest.IsEmpty && !head.IsWhole)) && IsObject(head.Ascii[..lineEnd]);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context) => new JsonlLines(content, context).Read();

    private static bool IsObject(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
