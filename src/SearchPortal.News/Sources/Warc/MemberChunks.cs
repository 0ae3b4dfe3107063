namespace SearchPortal.News.Sources.Warc;

/// <summary>
/// A file of gzip members, handed over so that no read goes beyond the start of what looks like a member: whoever finds damage in what he was given
/// can go on exactly at the next one.
/// </summary>
/// <param name="packed">The file.</param>
internal sealed class MemberChunks(Stream packed) : ForwardStream
{
    // RFC 1952: two bytes of identification, the method deflate, and flags of which the upper three are zero.
    private const int MarkLength = 4;
    private const byte ReservedFlags = 0xE0;

    private readonly byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private bool isAtEnd;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (end - position < MarkLength) Fill();
        if (position == end || buffer.IsEmpty) return 0;
        var bytes = this.buffer.AsSpan(position, end - position);
        var next = NextMember(bytes[1..]);
        // The last bytes may be the first ones of a mark.
        var safe = next >= 0 ? next + 1 : isAtEnd ? bytes.Length : Math.Max(1, bytes.Length - MarkLength + 1);
        var length = Math.Min(buffer.Length, safe);
        bytes[..length].CopyTo(buffer);
        position += length;
        return length;
    }

    /// <summary>Passes everything up to the next member.</summary>
    /// <returns>False where there is none.</returns>
    public bool SkipToMember()
    {
        while (true)
        {
            if (end - position < MarkLength) Fill();
            var next = NextMember(buffer.AsSpan(position, end - position));
            if (next >= 0)
            {
                position += next;
                return true;
            }

            if (isAtEnd) return false;
            position = Math.Max(position, end - MarkLength + 1);
        }
    }

    private static int NextMember(ReadOnlySpan<byte> bytes)
    {
        for (var start = 0; ; start++)
        {
            var found = bytes[start..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
            if (found < 0 || start + found + MarkLength > bytes.Length) return -1;
            start += found;
            if ((bytes[start + MarkLength - 1] & ReservedFlags) == 0) return start;
        }
    }

    private void Fill()
    {
        buffer.AsSpan(position, end - position).CopyTo(buffer);
        end -= position;
        position = 0;
        while (end < MarkLength && !isAtEnd)
        {
            var read = packed.Read(buffer, end, buffer.Length - end);
            end += read;
            isAtEnd = read == 0;
        }
    }
}
