using System.Globalization;
using System.Text;
using System.Text.Unicode;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>A whole file as text.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Text">Its text, cleaned of control characters; empty where there is a problem.</param>
/// <param name="Problem">Why there is no text, or null.</param>
internal sealed record FileContent(byte[] Bytes, string Text, SourceProblem? Problem)
{
    /// <summary>Reads a file of UTF-8, or of UTF-16 with a byte order mark.</summary>
    /// <param name="file">The file.</param>
    /// <param name="limit">The most bytes that are read; a larger file is a problem.</param>
    public static FileContent Read(SourceFile file, int limit)
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            if (length == 0) return Failed(file, "is empty", "Fill it or remove it");
            if (length > limit) return TooLarge(file, length, limit);
            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            bytes = new byte[length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read < bytes.Length) Array.Resize(ref bytes, read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Failed(file, "can't be read (" + ReadFailure.Describe(failure) + ")", "Give the reader the right to read it, or remove it");
        }

        return Decode(file, bytes);
    }

    private static FileContent Decode(SourceFile file, byte[] bytes)
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
                return Failed(file, "is not valid UTF-16, though it starts with that byte order mark", "Save it as UTF-8");
            }
        }
        else if (FirstInvalidByte(bytes) is { } offset)
        {
            return Failed(
                file, string.Create(CultureInfo.InvariantCulture, $"is not valid UTF-8 at byte {offset} (0x{bytes[offset]:X2})"), "Save it as UTF-8");
        }
        else
        {
            text = Encoding.UTF8.GetString(bytes);
        }

        text = ReceivedText.Clean(text);
        return string.IsNullOrWhiteSpace(text) ? Failed(file, "is empty but for white space", "Fill it or remove it") : new(bytes, text, null);
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

    private static FileContent TooLarge(SourceFile file, long length, int limit) => Failed(
        file, string.Create(CultureInfo.InvariantCulture, $"has {length} bytes, more than {limit}"), "Split it into one file an article");

    private static FileContent Failed(SourceFile file, string what, string remedy) => new([], "", file.Problem(what, remedy));
}
