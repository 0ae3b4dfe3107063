namespace SearchPortal.News.Sources;

/// <summary>The bytes of an item: its head, and all of them as a stream.</summary>
internal sealed class SourceContent : IDisposable
{
    private readonly Stream source;

    private SourceContent(SourceItem item, Stream source, byte[] head, int length)
    {
        Item = item;
        this.source = source;
        Head = new SourceHead(head.AsMemory(0, length), length < head.Length, item.Ending);
        Stream = new HeadedStream(Head.Bytes, source);
        Sidecar = Sidecar.Of(item);
    }

    /// <summary>What it is the content of.</summary>
    public SourceItem Item { get; }

    /// <summary>The first bytes.</summary>
    public SourceHead Head { get; }

    /// <summary>All bytes, the head included; read once.</summary>
    public Stream Stream { get; }

    /// <summary>What is stated beside the item.</summary>
    public Sidecar Sidecar { get; }

    /// <summary>Opens an item and reads its head.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">It is packed and damaged.</exception>
    public static SourceContent Open(SourceItem item)
    {
        var stream = item.Open();
        try
        {
            var head = new byte[SourceHead.MaxLength];
            return new SourceContent(item, stream, head, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
