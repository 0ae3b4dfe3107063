using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SearchPortal.News.Extraction.Html;

/// <summary>What the bytes of a text show without knowing its encoding.</summary>
/// <param name="IsAscii">Whether all are ASCII.</param>
/// <param name="IsUtf8">Whether the others are UTF-8, but for a few.</param>
/// <param name="HasEscapes">Whether ASCII bytes stand for Japanese (ISO-2022-JP).</param>
/// <param name="Wide">UTF-16 where every second byte is nothing.</param>
internal readonly record struct ByteShape(bool IsAscii, bool IsUtf8, bool HasEscapes, Encoding? Wide)
{
    private const int WideSample = 4096;
    private const int FewestWide = 16;
    private const int GoodForEachBad = 10;

    /// <summary>Looks at the bytes.</summary>
    public static ByteShape Of(ReadOnlySpan<byte> bytes)
    {
        if (WideOf(bytes[..Math.Min(bytes.Length, WideSample)]) is { } wide) return new ByteShape(false, false, false, wide);
        if (Ascii.IsValid(bytes)) return new ByteShape(true, true, bytes.IndexOf("\x1B$B"u8) >= 0, null);
        if (Utf8.IsValid(bytes)) return new ByteShape(false, true, false, null);
        var (good, bad) = (0L, 0L);
        while (bytes.Length > 0)
        {
            var first = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (first < 0) break;
            bytes = bytes[first..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done) good++;
            else if (status == OperationStatus.InvalidData) bad++;
            bytes = bytes[Math.Max(1, length)..];
        }

        return new ByteShape(false, good > 0 && good >= GoodForEachBad * bad, false, null);
    }

    private static Encoding? WideOf(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var least = Math.Max(FewestWide, sample.Length / 5);
        return odd >= least && odd > 4 * even ? Encoding.Unicode : even >= least && even > 4 * odd ? Encoding.BigEndianUnicode : null;
    }
}
