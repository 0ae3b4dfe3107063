namespace SearchPortal.News.Sources.Formats;

/// <summary>One JSON object a line, each of them an article.</summary>
internal sealed class JsonlFormat : ISourceFormat
{
    /// <summary>Its short name.</summary>
    public const string Name = "jsonl";

    private static readonly HashSet<string> Endings = new([".jsonl", ".ndjson"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public string Description => "JSON lines, one article a line; --mapping says which key is which field";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => Endings.Contains(head.Ending);

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context) => new JsonlLines(content, context).Read();
}
