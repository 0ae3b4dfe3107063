namespace SearchPortal.News.Sources;

/// <summary>The bytes of an item: its head, and all of them as a stream.</summary>
internal sealed class SourceContent : IDisposable
{
    private readonly Stream source;

    private SourceContent(SourceItem item, Stream source, byte[] head, int length)
    {
        this.source = source;
        Head = new SourceHead(head.AsMemory(0, length), length < head.Length && !item.IsLive, item.Ending);
        Stream = new HeadedStream(Head.Bytes, source);
        Sidecar = item.Beside ?? Sidecar.Of(item);
        Item = item with { Beside = Sidecar };
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
        var stream = Metered(item.Open(), item);
        try
        {
            var head = new byte[SourceHead.MaxLength];
            return new SourceContent(item, stream, head, item.IsLive ? ReadLine(stream, head) : stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>All bytes, as a stream that can go back; instead of <see cref="Stream"/>, not beside it. Close it.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="InvalidDataException">It is too large to be kept.</exception>
    public Stream OpenSeekable()
    {
        if (!source.CanSeek || Item.IsWithin) return SpooledStream.Copy(Stream);
        source.Position = 0;
        return source;
    }

    private static Stream Metered(Stream stream, SourceItem item) => item.Expansion is { } expansion
        ? new MeteredStream(stream, item.IsWithin ? expansion.CountExpanded : expansion.CountPacked)
        : stream;

    // Whoever writes JSON line by line is not waited for longer than one line takes; other formats are not told by a line.
    private static int ReadLine(Stream stream, byte[] head)
    {
        var length = 0;
        while (length < head.Length && stream.Read(head, length, head.Length - length) is > 0 and var read)
        {
            length += read;
            var text = head.AsSpan(0, length).TrimStart(" \t\r\n"u8);
            if (text is not [(byte)'{', ..]) continue;
            if (text.IndexOf((byte)'\n') is >= 0 and var end && text[..end].TrimEnd(" \t\r"u8) is [.., (byte)'}']) break;
        }

        return length;
    }

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
