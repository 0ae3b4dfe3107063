using System.Text;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Reads bytes that are no UTF-8 as windows-1252, which they nearly always are.</summary>
internal sealed class WesternFallback : DecoderFallback
{
    /// <inheritdoc/>
    public override int MaxCharCount => 4;

    /// <inheritdoc/>
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters();

    private sealed class Letters : DecoderFallbackBuffer
    {
        private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        private string letters = "";
        private int given;

        /// <inheritdoc/>
        public override int Remaining => letters.Length - given;

        /// <inheritdoc/>
        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            letters = Western.GetString(bytesUnknown);
            given = 0;
            return letters.Length > 0;
        }

        /// <inheritdoc/>
        public override char GetNextChar() => given < letters.Length ? letters[given++] : '\0';

        /// <inheritdoc/>
        public override bool MovePrevious()
        {
            if (given == 0) return false;
            given--;
            return true;
        }

        /// <inheritdoc/>
        public override void Reset() => (letters, given) = ("", 0);
    }
}
