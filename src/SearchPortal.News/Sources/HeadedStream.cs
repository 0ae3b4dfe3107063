namespace SearchPortal.News.Sources;

/// <summary>A stream whose first bytes have been read already: gives them again, then the rest.</summary>
/// <param name="head">The first bytes.</param>
/// <param name="rest">The stream, behind them.</param>
internal sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : ForwardStream
{
    private int given;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (given == head.Length) return rest.Read(buffer);
        var length = Math.Min(buffer.Length, head.Length - given);
        head.Span.Slice(given, length).CopyTo(buffer);
        given += length;
        return length;
    }
}
