using System.Text;

namespace SearchPortal.News.Sources;

/// <summary>
/// UTF-8 in which each byte that can't be is read as Windows-1252: reads files of either encoding, and those that mix them, without knowing
/// beforehand which it is. An accented letter of Windows-1252 beside letters of ASCII is never valid UTF-8.
/// </summary>
internal static class Utf8OrWindows1252
{
    /// <summary>The encoding; for reading only.</summary>
    public static Encoding Encoding { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new ByteFallback());

    private sealed class ByteFallback : DecoderFallback
    {
        private const int MostBytes = 4;

        private readonly char[] characters = [.. CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetChars([.. Enumerable.Range(0, 256).Select(value => (byte)value)])];

        public override int MaxCharCount => MostBytes;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new ByteBuffer(characters);
    }

    private sealed class ByteBuffer(char[] characters) : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int given;

        public override int Remaining => bytes.Length - given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            bytes = bytesUnknown;
            given = 0;
            return bytes.Length > 0;
        }

        public override char GetNextChar() => given < bytes.Length ? characters[bytes[given++]] : '\0';

        public override bool MovePrevious()
        {
            if (given == 0) return false;
            given--;
            return true;
        }

        public override void Reset()
        {
            bytes = [];
            given = 0;
        }
    }
}
