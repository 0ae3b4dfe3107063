using System.Text;
using System.Text.Unicode;

namespace SearchPortal.News.Sources;

/// <summary>The first bytes of an item: what its format is told by.</summary>
/// <param name="Bytes">At most <see cref="MaxLength"/> of them.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Ending">The end of its name from the last dot, in lower case: a hint where content alone tells too little.</param>
internal sealed record SourceHead(ReadOnlyMemory<byte> Bytes, bool IsWhole, string Ending)
{
    // Beginnings of files that may have no zero byte: PDF, PostScript, RTF, and pictures and sounds.
    private static readonly string[] BinaryMarks = ["%PDF-", "%!PS", "{\\rtf", "\u0089PNG", "GIF8", "\u00FF\u00D8\u00FF", "ID3", "OggS", "\u00D0\u00CF\u0011\u00E0"];

    /// <summary>Bytes of the longest head.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Whether they begin with the byte order mark of UTF-16.</summary>
    public bool IsUtf16 { get; } = Bytes.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Whether they are no text in any encoding, as far as one can see: they have the mark of a known kind of file, or many control characters.</summary>
    public bool IsBinary => (!IsUtf16 && HasControls(Bytes.Span)) || BinaryMarks.Any(mark => Ascii.StartsWith(mark, StringComparison.Ordinal));

    /// <summary>Whether they say that they are XML.</summary>
    public bool IsXml => (IsUtf16 ? Text ?? "" : Ascii).StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes as text, without a byte order mark and leading white space; null where they are no text of UTF-8 or of marked UTF-16.</summary>
    public string? Text => text.Value;

    // Most formats are told by ASCII alone.
    private readonly Lazy<string?> text = new(() => TextOf(Bytes.Span, IsWhole)?.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));

    /// <summary>The bytes as Latin-1 without a UTF-8 byte order mark and leading white space: enough to see marks of ASCII, whatever the encoding.</summary>
    public string Ascii { get; } = AsciiOf(Bytes.Span);

    // Of bytes without order one in ten is a control character; a text has one here and there at most.
    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        const int oneIn = 20;
        var looked = bytes[..Math.Min(bytes.Length, 4096)];
        var controls = 0;
        foreach (var value in looked) controls += value is < 0x09 or 0x0B or (> 0x0D and < 0x20 and not 0x1B) ? 1 : 0;
        return controls * oneIn > looked.Length;
    }

    private static string AsciiOf(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes).TrimStart(' ', '\t', '\r', '\n', '\f');

    private static string? TextOf(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes);
        // The head may end within a character.
        var end = bytes.Length;
        if (!isWhole)
        {
            while (end > 0 && bytes.Length - end < 3 && (bytes[end - 1] & 0xC0) == 0x80) end--;
            if (end > 0 && bytes[end - 1] >= 0xC0) end--;
        }

        return bytes.Contains((byte)0) || !Utf8.IsValid(bytes[..end]) ? null : Encoding.UTF8.GetString(bytes[..end]);
    }
}
