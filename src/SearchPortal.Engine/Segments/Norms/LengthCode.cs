using System.Numerics;

namespace SearchPortal.Engine.Segments.Norms;

/// <summary>A document's length in one byte, as Lucene writes it (SmallFloat's int-to-byte4): exact up to 40 words, then four significant bits.</summary>
public static class LengthCode
{
    // 255 less the code of 2^31-1: codes below it stand for themselves.
    private const int Exact = 24;

    /// <summary>The code of a length in words, not negative.</summary>
    public static byte Encode(int length) => length < Exact ? (byte)length : (byte)(Exact + EncodeFloat(length - Exact));

    /// <summary>The length that a code stands for: the smallest that has this code.</summary>
    public static int Decode(byte code) => code < Exact ? code : Exact + DecodeFloat(code - Exact);

    private static int EncodeFloat(int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4) return value;
        var shift = bits - 4;
        return (value >> shift & 7) | shift + 1 << 3;
    }

    private static int DecodeFloat(int code)
    {
        var shift = (code >> 3) - 1;
        return shift < 0 ? code : (code & 7 | 8) << shift;
    }
}
