using System.Numerics;
using System.Runtime.Intrinsics;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Matching;

/// <summary>What a word over several texts scores with, see <see cref="CombinedFieldsQuery"/>.</summary>
/// <param name="What">The word.</param>
/// <param name="Label">What was typed.</param>
/// <param name="Boost">The boosts of the query and of those around it.</param>
/// <param name="Idf">The rarity.</param>
/// <param name="Recurrence">The recurrence; 1 where it does not count.</param>
/// <param name="K1">How slowly repetition saturates.</param>
internal sealed record CombinedFieldsScoring(Query What, string? Label, float Boost, float Idf, float Recurrence, float K1)
{
    private readonly float weight = Boost * Idf * Recurrence;

    /// <summary>weight · F / (k1 + F).</summary>
    public float Score(float frequency) => weight - weight / (1f + frequency / K1);

    /// <summary>Makes scores of the F of a range of documents.</summary>
    /// <param name="frequencies">F of each; takes the scores. 0 becomes 0.</param>
    /// <param name="matches">The documents that have one, a bit each.</param>
    public void Score(Span<float> frequencies, ReadOnlySpan<ulong> matches)
    {
        if (DocumentBits.CountIn(matches, 0, frequencies.Length) >= Vector256<float>.Count * 2)
        {
            Bm25Kernel.Saturate(frequencies, weight, K1);
            return;
        }

        for (var word = 0; word < matches.Length; word++)
        {
            for (var rest = matches[word]; rest != 0; rest &= rest - 1)
            {
                ref var frequency = ref frequencies[word * 64 + BitOperations.TrailingZeroCount(rest)];
                frequency = Score(frequency);
            }
        }
    }

    /// <param name="frequency">F.</param>
    /// <param name="isNearness">Whether it is words near each other.</param>
    /// <param name="parts">The texts that make it up.</param>
    public Explanation Explain(float frequency, bool isNearness, IReadOnlyList<Explanation> parts) => new(Score(frequency), QueryDescription.Of(What) + ": boost × rarity × recurrence × frequency part", ExplanationRule.Product,
    [
        new Explanation(Boost, "boost"),
        new Explanation(Idf, Bm25.IdfDescription),
        new Explanation(Recurrence, "recurrence: more where the documents that have the word dwell on it"),
        new Explanation(1f - 1f / (1f + frequency / K1), "frequency part: F / (k1 + F)", ExplanationRule.Saturation,
        [
            new Explanation(frequency, "F: sum over the texts", ExplanationRule.Sum, parts),
            new Explanation(K1, "k1"),
        ]),
    ])
    { Topic = isNearness ? ExplanationTopic.Nearness : ExplanationTopic.Words, Label = Label, Rarity = Idf };
}
