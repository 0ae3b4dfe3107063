using System.Text;

namespace SearchPortal.News.Extraction.Html;

/// <summary>Finds a page's encoding and reads it as text: never fails, bytes that fit no character become U+FFFD.</summary>
/// <remarks>A byte order mark goes first, then the header, then the page's own label, then what the bytes look like. A label that the bytes contradict is passed
/// over: bytes beyond ASCII that are all UTF-8 are UTF-8, and those that make no words in one encoding may make words in another.</remarks>
internal static class HtmlDecoder
{
    /// <summary>Reads the page.</summary>
    /// <param name="source">The page.</param>
    public static string Decode(HtmlSource source)
    {
        var bytes = source.Bytes.Span;
        var marked = ByMark(bytes);
        var text = (marked ?? Find(bytes, source.Charset)).GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : bytes.StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    private static Encoding Find(ReadOnlySpan<byte> bytes, string? header)
    {
        var bytesOf = ByteShape.Of(bytes);
        if (bytesOf.Wide is { } wide) return wide;
        var labels = EncodingLabels.Read(bytes);
        var label = PageEncoding.Find(header) ?? PageEncoding.Find(labels.Charset);
        if (label?.Encoding.CodePage is 1200 or 1201) label = null;
        if (bytesOf.IsAscii) return label?.Encoding.CodePage == 50220 || bytesOf.HasEscapes ? Encoding.GetEncoding("iso-2022-jp") : Encoding.UTF8;
        return bytesOf.IsUtf8 ? Encoding.UTF8 : EncodingGuess.Of(bytes, label, labels.Language).Encoding;
    }
}
