using System.Globalization;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Matching;

/// <summary>BM25 as Apache Lucene 8 computes it, in 32-bit floats: no factor (k1+1), lengths in one byte.
/// <code>
/// idf    = ln(1 + (N - n + 0.5) / (n + 0.5))         N documents have the field, n have the term
/// score  = w - w / (1 + f · c[length])                w = boost · idf, f = frequency in the document
/// c[l]   = 1 / (k1 · ((1 - b) + b · l / average))     k1 = 1.2, b = 0.75
/// </code>
/// Robertson, Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009).</summary>
internal sealed class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>Says what <see cref="Idf"/> is, in explanations.</summary>
    public const string IdfDescription = "rarity (idf): ln(1 + (N - n + 0.5) / (n + 0.5))";

    private readonly float[] inverse = new float[256];
    private readonly float average;

    public Bm25(FieldStatistics field)
    {
        average = field.Documents == 0 ? 1 : (float)(field.Words / (double)field.Documents);
        for (var code = 0; code < inverse.Length; code++)
            inverse[code] = 1f / (K1 * (1 - B + B * LengthCode.Decode((byte)code) / average));
    }

    /// <summary>c by length code.</summary>
    public ReadOnlySpan<float> LengthFactors => inverse;

    /// <summary>Inverse document frequency; 0 for a field that keeps no statistics, such as marks.</summary>
    public static float Idf(long documents, long documentFrequency) => documents == 0 ? 0 :
        (float)Math.Log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));

    /// <summary>The score of a term or phrase.</summary>
    /// <param name="weight">boost · idf</param>
    /// <param name="frequency">Occurrences in the document.</param>
    /// <param name="lengthCode">The document's length (<see cref="LengthCode"/>).</param>
    public float Score(float weight, float frequency, byte lengthCode) => weight - weight / (1f + frequency * inverse[lengthCode]);

    public Explanation Explain(string what, string field, float boost, float idf, float frequency, byte lengthCode)
    {
        var weight = boost * idf;
        var score = Score(weight, frequency, lengthCode);
        return new Explanation(score, $"{what}: boost × rarity × frequency part", ExplanationRule.Product,
        [
            new Explanation(boost, "boost"),
            new Explanation(idf, IdfDescription),
            new Explanation(1f - 1f / (1f + frequency * inverse[lengthCode]), string.Create(CultureInfo.InvariantCulture,
                $"frequency part: {frequency:G4} times in about {LengthCode.Decode(lengthCode)} words, {average:F1} on average")) { Evidence = new WordEvidence(field, frequency) },
        ]);
    }
}
