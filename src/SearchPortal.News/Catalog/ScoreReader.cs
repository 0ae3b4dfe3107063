using System.Globalization;
using SearchPortal.Engine.Matching;

namespace SearchPortal.News.Catalog;

/// <summary>Puts the explanation of a score into a reader's words.</summary>
internal static class ScoreReader
{
    // Inverse document frequencies: about one article in 150, one in 12 and one in 4 has a word of this rarity.
    private const float RareFrom = 5;
    private const float CommonBelow = 2.5f;
    private const float VeryCommonBelow = 1.4f;

    /// <summary>The explanation with a sentence for each part that says something to a reader.</summary>
    public static ScoreExplanation Read(Explanation explanation) =>
        new(explanation.Value, explanation.Rule, explanation.Description, Reading(explanation), explanation.Parts.Select(Read).ToArray());

    private static string? Reading(Explanation explanation) => explanation.Topic switch
    {
        ExplanationTopic.Words => Words(explanation),
        ExplanationTopic.Nearness => $"“{explanation.Label}” near each other{Places(explanation, Where)}",
        ExplanationTopic.Constant when explanation.Value == 0 => "a filter, which counts nothing",
        ExplanationTopic.Constant => explanation.Label is { } asked ? $"“{asked}”, which counts the same everywhere" : "counts the same everywhere",
        ExplanationTopic.Age => "what is left for its age",
        ExplanationTopic.Combination => explanation.Rule switch
        {
            _ when explanation.Label is { } label => $"“{label}”",
            ExplanationRule.Greatest => "the best of these",
            ExplanationRule.Product => "all of it, less for its age",
            _ => "all of it together",
        },
        _ => null,
    };

    private static string Words(Explanation explanation)
    {
        var isStem = Evidence(explanation).Any(evidence => evidence.Field.EndsWith(ArticleSchema.StemSuffix, StringComparison.Ordinal));
        return $"“{explanation.Label}”{(isStem ? " in any form" : ", so written")}{Places(explanation, WhereAndHowOften)}{Rarity(explanation.Rarity)}";
    }

    private static string Places(Explanation explanation, Func<WordEvidence, string> say) =>
        Evidence(explanation).Select(say).ToArray() is { Length: > 0 } places ? (say == WhereAndHowOften ? ": " : " ") + string.Join(" and ", places) : "";

    private static IEnumerable<WordEvidence> Evidence(Explanation explanation) =>
        explanation.Parts.SelectMany(Evidence).Concat(explanation.Evidence is { } own ? [own] : []);

    private static string Where(WordEvidence evidence) => ArticleSchema.Schema.TextFieldOf(evidence.Field)?.Name switch
    {
        ArticleSchema.Title => "in the headline",
        ArticleSchema.Body => "in the text",
        var other => "in " + other,
    };

    private static string WhereAndHowOften(WordEvidence evidence) => Where(evidence) + (evidence.Frequency switch
    {
        1 => " once",
        2 => " twice",
        // A phrase that fits only with a distance counts by halves and thirds.
        var times when times == MathF.Floor(times) => string.Create(CultureInfo.InvariantCulture, $" {times:N0} times"),
        _ => "",
    });

    private static string Rarity(float? idf) => idf switch
    {
        null => "",
        >= RareFrom => "; rare",
        < VeryCommonBelow => "; very common",
        < CommonBelow => "; common",
        _ => "",
    };
}
