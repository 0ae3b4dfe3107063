using System.Text;
using System.Text.RegularExpressions;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Reads the bytes of XML or SGML as text. Never fails: bytes that fit no character of the encoding are read as windows-1252.</summary>
/// <remarks>
/// The encoding is, in this order: that of a byte order mark; UTF-8 where the head has letters beyond ASCII and all of it is valid, whatever is declared;
/// that of the header; that of the declaration; UTF-8.
/// </remarks>
internal static partial class MarkupDecoder
{
    /// <summary>A reader of the item's text.</summary>
    public static TextReader Open(SourceContent content) =>
        new StreamReader(content.Stream, EncodingOf(content.Head, content.Item.Charset), detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024, leaveOpen: true);

    private static Encoding EncodingOf(SourceHead head, string? charset)
    {
        var bytes = head.Bytes.Span;
        if (bytes is [(byte)'<', 0, ..]) return Encoding.Unicode;
        if (bytes is [0, (byte)'<', ..]) return Encoding.BigEndianUnicode;
        if (head.Text is not null && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0) return Utf8OrWindows1252.Encoding;
        var declaration = Declaration().Match(head.Ascii);
        return Named(charset) ?? Named(declaration.Success ? declaration.Groups["name"].Value : null) ?? Utf8OrWindows1252.Encoding;
    }

    private static Encoding? Named(string? name)
    {
        if (name is null) return null;
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        // Whoever declares Latin-1 has windows-1252 as well; UTF-16 would have shown in the bytes.
        if (label is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") label = "windows-1252";
        if (label.StartsWith("utf", StringComparison.Ordinal) || label.StartsWith("ucs", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9._:-]{1,40})[\"']", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
