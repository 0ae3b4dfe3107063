using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>What a leaf scores with: field, weight and lengths.</summary>
internal sealed record LeafScoring(SegmentView Segment, string Field, string What, string? Label, float Boost, float Idf, Bm25 Bm25)
{
    private readonly float weight = Boost * Idf;

    public float Score(int document, float frequency) => Bm25.Score(weight, frequency, LengthOf(document));

    /// <summary>Scores documents that lie side by side; those with the frequency 0 are left as they are.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="frequencies">How often each has the word.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(int first, ReadOnlySpan<float> frequencies, Span<float> scores)
    {
        var codes = Segment.Lengths(Field);
        if (codes.IsEmpty)
        {
            for (var i = 0; i < frequencies.Length; i++)
            {
                if (frequencies[i] != 0) scores[i] = Bm25.Score(weight, frequencies[i], 0);
            }

            return;
        }

        codes = codes[first..];
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] != 0) scores[i] = Bm25.Score(weight, frequencies[i], codes[i]);
        }
    }

    /// <summary>What a document scores at most whose frequency × length factor is no more than this.</summary>
    public float Most(float product) => weight - weight / (1f + product);

    public Explanation Explain(int document, float frequency) => Bm25.Explain(What, Field, Boost, Idf, frequency, LengthOf(document)) with { Topic = ExplanationTopic.Words, Label = Label, Rarity = Idf };

    private byte LengthOf(int document) => Segment.LengthOf(Field, document);
}
