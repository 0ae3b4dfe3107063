using System.Globalization;

namespace SearchPortal.News.Sources;

/// <summary>All bytes of an item.</summary>
/// <param name="Bytes">The bytes; none where there is a problem.</param>
/// <param name="Problem">Why there are none, or null.</param>
internal sealed record WholeBytes(byte[] Bytes, SourceProblem? Problem)
{
    /// <summary>Reads an item.</summary>
    /// <param name="content">The item.</param>
    /// <param name="limit">The most bytes that are read; a larger item is a problem, of which no more is read than that.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static WholeBytes Read(SourceContent content, int limit)
    {
        var head = content.Head;
        if (head.IsWhole) return head.Bytes.Length > limit ? TooLarge(content.Item, head.Bytes.Length, limit) : new(head.Bytes.ToArray(), null);
        if (content.Item.FullPath is not null && content.Item.Bytes > limit) return TooLarge(content.Item, content.Item.Bytes, limit);
        var bytes = new byte[Math.Min(limit, Math.Max(content.Item.Bytes + 1, 4 * SourceHead.MaxLength))];
        var length = 0;
        while (true)
        {
            length += content.Stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            if (length < bytes.Length) return new(bytes[..length], null);
            if (length == limit) return content.Stream.ReadByte() < 0 ? new(bytes, null) : TooLarge(content.Item, null, limit);
            Array.Resize(ref bytes, (int)Math.Min(2L * bytes.Length, limit));
        }
    }

    private static WholeBytes TooLarge(SourceItem item, long? length, int limit) => new(
        [], item.Problem(length is null ? Invariant($"has more than {limit} bytes") : Invariant($"has {length} bytes, more than {limit}"), "Split it into one file an article"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
