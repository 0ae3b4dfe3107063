using System.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching;

/// <summary>What a leaf scores with: field, weight and lengths.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Field">The field.</param>
/// <param name="What">The word or the query: told only where a score is explained.</param>
/// <param name="Label">What was typed.</param>
/// <param name="Boost">The boosts of the query and of those around it.</param>
/// <param name="Idf">The rarity.</param>
/// <param name="Bm25">The formula.</param>
internal sealed record LeafScoring(SegmentView Segment, string Field, object What, string? Label, float Boost, float Idf, Bm25 Bm25)
{
    private readonly float weight = Boost * Idf;
    private Func<int, byte>? lengthOf;

    /// <summary>What a document scores that has the word without end.</summary>
    public float Weight => weight;

    public float Score(int document, float frequency) => Bm25.Score(weight, frequency, LengthOf(document));

    /// <summary>Scores documents that lie side by side.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="frequencies">How often each has the word.</param>
    /// <param name="matches">Which of them are to be scored: 64 a word.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(int first, ReadOnlySpan<float> frequencies, ReadOnlySpan<ulong> matches, Span<float> scores)
    {
        var codes = Segment.Lengths(Field)[first..];
        for (var word = 0; word < matches.Length; word++)
        {
            for (var rest = matches[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                scores[place] = Bm25.Score(weight, frequencies[place], codes[place]);
            }
        }
    }

    /// <summary>What a document scores at most whose frequency × length factor is no more than this.</summary>
    public float Most(float product) => weight - weight / (1f + product);

    public Explanation Explain(int document, float frequency) => Bm25.Explain($"{Field}: {(What is Query query ? QueryDescription.Of(query) : What)}", Field, Boost, Idf, frequency, LengthOf(document)) with { Topic = ExplanationTopic.Words, Label = Label, Rarity = Idf };

    private byte LengthOf(int document) => (lengthOf ??= Segment.LengthsOf(Field))(document);
}
