namespace SearchPortal.News.Sources.Formats;

/// <summary>The text of a table; goes on at a line of its own where a row could not be read.</summary>
/// <param name="text">The text.</param>
internal sealed class RowText(TextReader text) : TextReader
{
    private readonly char[] waiting = new char[16 * 1024];
    private int start;
    private int end;

    /// <summary>Line ends that were handed over or skipped.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether all of it was handed over.</summary>
    public bool IsAtEnd { get; private set; }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        int read;
        if (start < end)
        {
            read = Math.Min(buffer.Length, end - start);
            waiting.AsSpan(start, read).CopyTo(buffer);
            start += read;
        }
        else
        {
            read = text.Read(buffer);
            IsAtEnd = read == 0;
        }

        Lines += buffer[..read].Count('\n');
        return read;
    }

    /// <summary>Goes on behind the next line end.</summary>
    public void SkipLine()
    {
        while (true)
        {
            if (start == end)
            {
                start = 0;
                end = text.Read(waiting);
                IsAtEnd = end == 0;
                if (IsAtEnd) return;
            }

            var lineEnd = waiting.AsSpan(start, end - start).IndexOf('\n');
            start = lineEnd < 0 ? end : start + lineEnd + 1;
            if (lineEnd < 0) continue;
            Lines++;
            return;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
