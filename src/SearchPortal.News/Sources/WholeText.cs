using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>All bytes of an item, as text.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Text">Its text, cleaned of control characters; empty where there is a problem.</param>
/// <param name="Problem">Why there is no text, or null.</param>
internal sealed record WholeText(byte[] Bytes, string Text, SourceProblem? Problem)
{
    /// <summary>Reads an item of UTF-8, or of UTF-16 with a byte order mark.</summary>
    /// <param name="content">The item.</param>
    /// <param name="limit">The most bytes that are read; a larger item is a problem.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static WholeText Read(SourceContent content, int limit)
    {
        var whole = WholeBytes.Read(content, limit);
        return whole.Problem is null ? Decode(content.Item, whole.Bytes) : new([], "", whole.Problem);
    }

    /// <summary>Reads bytes.</summary>
    public static WholeText Decode(SourceItem item, byte[] bytes)
    {
        string text;
        if (Utf16(bytes) is { } encoding)
        {
            try
            {
                text = encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return Failed(item, "is not valid UTF-16, though it starts with that byte order mark", "Save it as UTF-8");
            }
        }
        else if (FirstInvalidByte(bytes) is { } offset)
        {
            return Failed(
                item, string.Create(CultureInfo.InvariantCulture, $"is not valid UTF-8 at byte {offset} (0x{bytes[offset]:X2})"), "Save it as UTF-8");
        }
        else
        {
            text = Encoding.UTF8.GetString(bytes);
        }

        text = ReceivedText.Clean(text);
        return string.IsNullOrWhiteSpace(text) ? Failed(item, "is empty but for white space", "Fill it or remove it") : new(bytes, text, null);
    }

    /// <summary>Offset of the first byte that is not UTF-8, or null.</summary>
    public static int? FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        Span<char> chunk = stackalloc char[1024];
        var offset = 0;
        while (offset < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[offset..], chunk, out var read, out _, replaceInvalidSequences: false);
            offset += read;
            if (status is not (System.Buffers.OperationStatus.Done or System.Buffers.OperationStatus.DestinationTooSmall)) return offset;
        }

        return null;
    }

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : bytes is [0xFE, 0xFF, ..] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : null;

    private static WholeText Failed(SourceItem item, string what, string remedy) => new([], "", item.Problem(what, remedy));
}
