namespace SearchPortal.News.Sources;

/// <summary>Reads the lines of a stream, one at a time, in bounded memory.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="limit">Bytes of the longest line that is handed over; a longer one is only counted.</param>
internal sealed class LineReader(Stream stream, int limit)
{
    private const int FirstBufferSize = 64 * 1024;

    private byte[] buffer = new byte[Math.Min(FirstBufferSize, limit)];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>Number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Where the line read last starts in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>Bytes of the line read last, its line end included.</summary>
    public long Length { get; private set; }

    /// <summary>True where the line read last is longer than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The line without its line end, valid until the next is read; empty where it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public bool Next()
    {
        Offset += Length;
        Length = 0;
        IsTooLong = false;
        Line = default;
        var scanned = 0;
        while (true)
        {
            var newline = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (newline >= 0) return Take(scanned + newline, lineEnd: 1);
            if (isAtEnd) return (end > start || IsTooLong) && Take(end - start, lineEnd: 0);

            scanned = end - start;
            if (scanned >= limit)
            {
                IsTooLong = true;
                Length += scanned;
                start = end = scanned = 0;
            }

            Fill();
        }
    }

    private bool Take(int length, int lineEnd)
    {
        Number++;
        Length += length + lineEnd;
        if (!IsTooLong)
        {
            var line = buffer.AsMemory(start, length);
            Line = line.Length > 0 && line.Span[^1] == (byte)'\r' ? line[..^1] : line;
        }

        start += length + lineEnd;
        return true;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit));
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        isAtEnd = read == 0;
    }
}
