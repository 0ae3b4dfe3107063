using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Highlighting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>Compares the engine's answers with the naive searcher's.</summary>
internal static class Answers
{
    /// <summary>Asks both, and fails where they differ in total, hits, order, scores or counts.</summary>
    /// <param name="searcher">The engine.</param>
    /// <param name="naive">The truth.</param>
    /// <param name="task">The question.</param>
    /// <param name="statistics">What the engine scores with; null for what it has.</param>
    public static void ShouldAgree(IndexSearcher searcher, NaiveSearcher naive, SearchTask task, ICorpusStatistics? statistics = null)
    {
        var answer = searcher.Search(task, statistics);
        ShouldBe(answer, naive, task);
        foreach (var hit in answer.Hits.Take(statistics is null && task.Sort == Sort.Score ? 3 : 0))
        {
            var explanation = searcher.Explain(task.Query, hit)!;
            explanation.Value.ShouldBe(hit.Score, 1e-5f, Describe(task.Query));
            ShouldAddUp(explanation);
        }
    }

    /// <summary>Fails where a value of the tree does not follow from those of its parts.</summary>
    public static void ShouldAddUp(Explanation explanation)
    {
        var parts = explanation.Parts.Select(part => (double)part.Value).ToArray();
        var value = explanation.Rule switch
        {
            ExplanationRule.Given => explanation.Value,
            ExplanationRule.Sum => parts.Sum(),
            ExplanationRule.Product => parts.Aggregate(1.0, (product, part) => product * part),
            ExplanationRule.Greatest => parts.Max(),
            _ => parts[0] / (parts[1] + parts[0]),
        };
        ((double)explanation.Value).ShouldBe(value, 1e-5 * Math.Max(1, Math.Abs(value)), explanation.ToString());
        if (explanation.Rule == ExplanationRule.Given) explanation.Parts.ShouldBeEmpty();
        foreach (var part in explanation.Parts) ShouldAddUp(part);
    }

    /// <summary>Fails where an answer is not the true one.</summary>
    public static void ShouldBe(TopDocs answer, NaiveSearcher naive, SearchTask task)
    {
        var expected = naive.Search(task);
        var question = Describe(task.Query);
        answer.Total.ShouldBe(expected.Hits.Count, question);
        answer.Hits.Select(hit => hit.Id).ShouldBe(expected.Hits.Take(task.Size).Select(hit => hit.Id), question);
        answer.Hits.Select(hit => (hit.Group, hit.Others)).ShouldBe(expected.Hits.Take(task.Size).Select(hit => (hit.Group, hit.Others)), question);
        foreach (var (hit, truth) in answer.Hits.Zip(expected.Hits)) hit.Score.ShouldBe(truth.Score, 1e-5f, question);
        foreach (var (counts, truth) in answer.Facets.Zip(expected.Facets))
        {
            counts.Dimension.ShouldBe(truth.Dimension);
            counts.Missing.ShouldBe(truth.Missing, question);
            counts.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ShouldBe(truth.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal), question);
        }
    }

    /// <summary>Fails where a query marks other words of a document than the true ones.</summary>
    public static void ShouldMarkTheSame(IndexSchema schema, NaiveSearcher naive, NaiveDocument document, Query query)
    {
        var expected = naive.Spans(query, document).Where(span => !span.IsMark).Distinct().Select(span =>
        {
            var (_, starts) = document.Written(span.Text);
            return new TextMatch(span.Text, starts[span.Start], starts[span.End] - 1 - starts[span.Start], span.Label);
        });
        new MemoryIndex(schema, document.ToDocument()).Find(query).ShouldBe(expected, ignoreOrder: true, $"{document.Id}: {Describe(query)}");
    }

    private static string Describe(Query query) => query switch
    {
        BooleanQuery boolean => $"+[{All(boolean.Must)}] ?[{All(boolean.Should)}]≥{boolean.MinimumShouldMatch} #[{All(boolean.Filter)}] -[{All(boolean.MustNot)}]^{boolean.Boost}",
        DisjunctionMaxQuery best => $"best[{All(best.Alternatives)}]",
        ConstantScoreQuery constant => $"constant[{Describe(constant.Inner)}]",
        PhraseQuery phrase => $"{phrase.Field}:\"{string.Join(' ', phrase.Positions.Select(terms => string.Join('|', terms)))}\"",
        NearQuery near => $"{near.Field}:near{(near.Ordered ? "-in-order" : "")}/{near.Distance}[{All(near.Clauses)}]",
        WithinQuery within => $"{within.Field}:within {within.Mark}[{All(within.Clauses)}]",
        BeforeQuery before => $"{before.Field}:before {before.Mark}[{Describe(before.Inner)}]",
        AtLeastQuery several => $"atleast/{several.Count}[{Describe(several.Inner)}]",
        SynonymQuery words => $"{words.Field}:{string.Join(" or ", words.Alternatives.Select(run => string.Join(' ', run)))}",
        _ => query.ToString(),
    };

    private static string All(IEnumerable<Query> queries) => string.Join(", ", queries.Select(Describe));
}
