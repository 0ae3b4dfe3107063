using SearchPortal.Engine.Matching;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The parts of an explanation make up its value, all the way down.</summary>
public sealed class ExplanationTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Every_explanation_adds_up_to_the_score(int seed)
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(seed);
        using (var writer = IndexWriter.Open(folder.Path, corpus.Schema))
        {
            foreach (var document in corpus.Documents(100)) writer.UpdateDocument(document.ToDocument());
            writer.Commit();
        }

        using var searcher = IndexSearcher.Open(folder.Path);
        var explained = 0;
        for (var i = 0; i < 150; i++)
        {
            var query = corpus.Query(3);
            foreach (var hit in searcher.Search(query, 4).Hits)
            {
                var explanation = searcher.Explain(query, hit).ShouldNotBeNull();
                explanation.Value.ShouldBe(hit.Score);
                ShouldAddUp(explanation);
                explained++;
            }
        }

        explained.ShouldBeGreaterThan(100);
    }

    private static void ShouldAddUp(Explanation explanation)
    {
        foreach (var part in explanation.Parts) ShouldAddUp(part);
        if (explanation.Parts.Count == 0) return;
        var values = explanation.Parts.Select(part => (double)part.Value).ToArray();
        var text = explanation.Description;
        var expected = text.StartsWith("sum of", StringComparison.Ordinal) ? values.Sum()
            : text.StartsWith("the best of", StringComparison.Ordinal) ? values.Max() + TieBreaker(text) * (values.Sum() - values.Max())
            : values.Aggregate(1.0, (product, value) => product * value);
        ((double)explanation.Value).ShouldBe(expected, 1e-5 * Math.Max(1, Math.Abs(expected)), explanation.ToString());
    }

    private static double TieBreaker(string text) =>
        text.Split(' ').Select(word => double.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0).Sum();
}
