using System.Text;
using System.Text.Unicode;

namespace SearchPortal.News.Sources;

/// <summary>The first bytes of an item: what its format is told by.</summary>
/// <param name="Bytes">At most <see cref="MaxLength"/> of them.</param>
/// <param name="IsWhole">Whether these are all.</param>
/// <param name="Ending">The end of its name from the last dot, in lower case: a hint where content alone tells too little.</param>
internal sealed record SourceHead(ReadOnlyMemory<byte> Bytes, bool IsWhole, string Ending)
{
    /// <summary>Bytes of the longest head.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>The bytes as text, without a byte order mark and leading white space; null where they are no text of UTF-8 or of marked UTF-16.</summary>
    public string? Text { get; } = TextOf(Bytes.Span, IsWhole)?.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    /// <summary>The bytes as Latin-1 without a UTF-8 byte order mark and leading white space: enough to see marks of ASCII, whatever the encoding.</summary>
    public string Ascii { get; } = AsciiOf(Bytes.Span);

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
