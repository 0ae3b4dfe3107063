using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>What the best document of a block can score. A document's frequency part is BM25's with k1 = 1.2, b = 0.75 and the average length that is kept with the field:
/// <code>
/// x = f · c[length]      c[l] = 1 / (k1 · ((1 - b) + b · l / average))      part = x / (1 + x)
/// </code>
/// The impact of some documents is their greatest part × 255, rounded up. A search with other parameters, or with the average of more segments, multiplies x by the largest
/// ratio of its own c to this one over all lengths: what comes out is still no less than what any of the documents scores. Ding, Suel: Faster top-k document retrieval
/// using block-max indexes (2011).</summary>
internal sealed class Impacts
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    // More than rounding can take away from a product of a few floats.
    private const float Margin = 1e-4f;

    private readonly float[] factors = new float[256];

    /// <param name="average">The average length that the field's impacts are of, at least 1.</param>
    public Impacts(int average)
    {
        for (var code = 0; code < factors.Length; code++) factors[code] = 1 / (K1 * (1 - B + B * LengthCode.Decode((byte)code) / average));
    }

    /// <summary>The average of lengths, rounded; 1 where there are none.</summary>
    public static int AverageOf(ReadOnlySpan<byte> codes)
    {
        long words = 0, documents = 0;
        foreach (var code in codes)
        {
            words += LengthCode.Decode(code);
            if (code != 0) documents++;
        }

        return documents == 0 ? 1 : (int)Math.Max(1, words / documents);
    }

    /// <summary>x of a document.</summary>
    public float Product(int frequency, byte lengthCode) => frequency * factors[lengthCode];

    /// <summary>A frequency part, from 0 to less than 1.</summary>
    public float Part(int frequency, byte lengthCode)
    {
        var x = frequency * factors[lengthCode];
        return x / (1 + x);
    }

    /// <summary>The impact of a part.</summary>
    public static byte Of(float part) => (byte)Math.Min(byte.MaxValue, MathF.Ceiling(part * byte.MaxValue + Margin));

    /// <summary>The greatest x of documents with an impact; infinite where it is not known.</summary>
    public static float MostOf(byte impact) => impact == byte.MaxValue ? float.PositiveInfinity : impact / (float)(byte.MaxValue - impact);

    /// <summary>The most that the x of other length factors comes to, divided by the one here.</summary>
    /// <param name="other">What a search multiplies a frequency with, by length code.</param>
    public float MostRatio(ReadOnlySpan<float> other)
    {
        var most = Vector256<float>.Zero;
        for (var code = 0; code < factors.Length; code += Vector256<float>.Count)
            most = Vector256.Max(most, Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(other), (nuint)code) / Vector256.LoadUnsafe(ref factors[0], (nuint)code));
        var ratio = most[0];
        for (var lane = 1; lane < Vector256<float>.Count; lane++) ratio = Math.Max(ratio, most[lane]);
        return ratio;
    }
}
