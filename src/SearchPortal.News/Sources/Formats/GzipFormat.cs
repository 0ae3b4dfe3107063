using System.IO.Compression;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Something of another format, packed by gzip.</summary>
internal sealed class GzipFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Id => "gzip";

    /// <inheritdoc/>
    public string Description => "any other format, packed by gzip";

    /// <inheritdoc/>
    public string Endings => ".gz .tgz";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head) => IsPacked(head);

    /// <summary>Whether bytes that begin so are packed by gzip.</summary>
    public static bool IsPacked(SourceHead head) => head.Bytes.Span is [0x1F, 0x8B, 0x08, ..];

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        if (content.Item.TooDeep() is { } problem) return [problem];
        return context.ReadItem(content.Item.Unpacked(() => new GZipStream(content.Stream, CompressionMode.Decompress, leaveOpen: true)));
    }
}
