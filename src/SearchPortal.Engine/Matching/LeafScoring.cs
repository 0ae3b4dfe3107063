using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>What a leaf scores with: field, weight and lengths.</summary>
internal sealed record LeafScoring(SegmentView Segment, string Field, string What, string? Label, float Boost, float Idf, Bm25 Bm25)
{
    private readonly float weight = Boost * Idf;

    public float Score(int document, float frequency) => Bm25.Score(weight, frequency, LengthOf(document));

    public Explanation Explain(int document, float frequency) => Bm25.Explain(What, Field, Boost, Idf, frequency, LengthOf(document)) with { Topic = ExplanationTopic.Words, Label = Label, Rarity = Idf };

    private byte LengthOf(int document) => Segment.LengthOf(Field, document);
}
