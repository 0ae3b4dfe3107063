using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Matching;

/// <summary>What a text's length makes of a word in it: 1 / ((1 - b) + b · length / average).</summary>
internal sealed class FieldLengths
{
    private readonly float[] factors = new float[256];

    public FieldLengths(FieldStatistics field, float b)
    {
        Average = field.Documents == 0 ? 1 : (float)(field.Words / (double)field.Documents);
        for (var code = 0; code < factors.Length; code++) factors[code] = 1f / (1 - b + b * LengthCode.Decode((byte)code) / Average);
    }

    /// <summary>The average length in words.</summary>
    public float Average { get; }

    /// <summary>The factors by length code.</summary>
    public ReadOnlySpan<float> Factors => factors;

    /// <summary>The factor of a length code (<see cref="LengthCode"/>).</summary>
    public float this[byte lengthCode] => factors[lengthCode];
}
