namespace SearchPortal.News.Sources.Formats;

/// <summary>The text of a table; goes on at a line of its own where a row could not be read.</summary>
/// <param name="text">The text.</param>
internal sealed class RowText(TextReader text) : TextReader
{
    /// <summary>Line ends that were handed over or skipped.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether all of it was handed over.</summary>
    public bool IsAtEnd { get; private set; }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        IsAtEnd = read == 0;
        Lines += buffer[..read].Count('\n');
        return read;
    }

    /// <summary>Goes on behind the next line end.</summary>
    public void SkipLine()
    {
        int c;
        do c = text.Read();
        while (c is not ('\n' or < 0));
        if (c == '\n') Lines++;
        else IsAtEnd = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
