using System.Text;

namespace SearchPortal.Web.Traffic;

/// <summary>
/// Passes a page on with a path in front of each link to the site itself: <c>href="/search"</c> becomes <c>href="/news/search"</c>. What is found is markup
/// of the page and never text of an article: text is encoded, and has no quotation mark.
/// </summary>
/// <param name="output">Takes the page.</param>
/// <param name="basePath">The path.</param>
/// <param name="isPage">Whether what is written is a page; asked at the first byte. Else it is passed on as it is.</param>
internal sealed class LinkWriter(Stream output, string basePath, Func<bool> isPage) : Stream
{
    private static readonly byte[][] Links = [.. new[] { " href=\"/", " action=\"/", " src=\"/", " formaction=\"/" }.Select(Encoding.ASCII.GetBytes)];
    private static readonly int Longest = Links.Max(link => link.Length);

    private readonly byte[] path = Encoding.ASCII.GetBytes(basePath);
    private readonly MemoryStream pending = new();
    private bool? replaces;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!(replaces ??= isPage()))
        {
            await output.WriteAsync(buffer, cancellationToken);
            return;
        }

        pending.Write(buffer.Span);
        await PassOnAsync(isLast: false, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    /// <summary>Passes on what was held back.</summary>
    public Task FinishAsync(CancellationToken cancellation) => PassOnAsync(isLast: true, cancellation);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task PassOnAsync(bool isLast, CancellationToken cancellation)
    {
        if (pending.Length == 0) return;
        using var replaced = new MemoryStream((int)pending.Length + 1024);
        var kept = Replace(pending.GetBuffer().AsSpan(0, (int)pending.Length), replaced, isLast);
        pending.SetLength(0);
        pending.Write(kept);
        await output.WriteAsync(replaced.GetBuffer().AsMemory(0, (int)replaced.Length), cancellation);
    }

    /// <summary>Writes a text with its links changed. Returns the end of it, in which a link may have begun.</summary>
    private byte[] Replace(ReadOnlySpan<byte> text, MemoryStream replaced, bool isLast)
    {
        while (true)
        {
            // A link is known by the byte behind it: “//” leads to another site.
            var place = text.IndexOf((byte)' ');
            if (place < 0) break;
            if (!isLast && text.Length - place <= Longest)
            {
                replaced.Write(text[..place]);
                return text[place..].ToArray();
            }

            var rest = text[place..];
            var length = LinkAt(rest);
            replaced.Write(text[..(place + Math.Max(1, length))]);
            if (length > 0)
            {
                replaced.Write(path.AsSpan(1));
                replaced.WriteByte((byte)'/');
            }

            text = rest[Math.Max(1, length)..];
        }

        replaced.Write(text);
        return [];
    }

    /// <summary>The length of what stands before the path of a link; 0 where there is none.</summary>
    private static int LinkAt(ReadOnlySpan<byte> text)
    {
        foreach (var link in Links)
        {
            if (text.StartsWith(link)) return text.Length > link.Length && text[link.Length] == '/' ? 0 : link.Length;
        }

        return 0;
    }
}
