using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Explanations of random queries over the seeds: each adds up to the score, all the way down.</summary>
public sealed class ExplanationTests
{
    private static readonly string[] Clauses =
    [
        "haftar", "Dbeibeh", "osama hammad", "oil", "ports", "\"central bank\"", "\"bank central\"~3", "name:\"saddam haftar\"", "lib*", "title:oil", "body:militia",
        "+tripoli", "-sudan", "haftar OR munir", "(oil AND gas)", "trade^3", "date:[2020 TO 2026]", "army NEAR/8 chief", "LEAD(oil)", "ATLEAST/2 army", "haft?r", "munir~1",
        "what would the army say of oil and trade and gas and ports in Libya and Pakistan?",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_explanation_adds_up_to_the_score(int seed)
    {
        using var index = new TestCatalog();
        index.Import(Path.Combine(SearchPortal.Tests.SharedData.Repository, "seeds", "chronicle"));
        var random = new Random(seed);
        var explained = 0;
        for (var i = 0; i < 40; i++)
        {
            var request = new SearchRequest
            {
                Query = string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Clauses[random.Next(Clauses.Length)])),
                Rank = random.Next(4) == 0 ? Ranking.Bm25 : Ranking.Default,
                Freshness = random.Next(3) == 0 ? 30 : null,
                Match = random.Next(2) == 0 ? WordRule.Any : null,
                Explain = true,
                Size = 5,
            };
            foreach (var hit in index.Search(request).Hits)
            {
                if (hit.Score == 0) continue;
                explained++;
                hit.Explanation.ShouldNotBeNull().Value.ShouldBe(hit.Score, 1e-5 * hit.Score, request.Query);
                hit.Explanation.Reading.ShouldNotBeNull(request.Query);
                ShouldAddUp(hit.Explanation, request.Query);
            }
        }

        explained.ShouldBeGreaterThan(40);
    }

    private static void ShouldAddUp(ScoreExplanation explanation, string query)
    {
        var parts = explanation.Parts.Select(part => part.Value).ToArray();
        var value = explanation.Rule switch
        {
            ExplanationRule.Given => explanation.Value,
            ExplanationRule.Sum => parts.Sum(),
            ExplanationRule.Product => parts.Aggregate(1.0, (product, part) => product * part),
            ExplanationRule.Greatest => parts.Max(),
            _ => parts[0] / (parts[1] + parts[0]),
        };
        explanation.Value.ShouldBe(value, 1e-5 * Math.Max(1, Math.Abs(value)), $"{query}: {explanation.Description}");
        foreach (var part in explanation.Parts) ShouldAddUp(part, query);
    }
}
