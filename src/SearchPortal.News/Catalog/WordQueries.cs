using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog;

/// <summary>Makes the queries of words and phrases over headline and body, exact form and stem.</summary>
internal sealed class WordQueries
{
    private const float BodyWeight = 1f;

    // A word in the headline counts twice as much as in the body; the exact form adds half of what the stem gives.
    private static readonly WordQueries Default = new(titleWeight: 2f, exactPart: 0.5f);
    private static readonly WordQueries Bm25 = new(titleWeight: 1f, exactPart: 0f);

    private readonly float titleWeight;
    private readonly float exactPart;

    private WordQueries(float titleWeight, float exactPart) => (this.titleWeight, this.exactPart) = (titleWeight, exactPart);

    /// <summary>Headline and body.</summary>
    public static IReadOnlyList<string> DefaultFields { get; } = [ArticleSchema.Title, ArticleSchema.Body];

    /// <summary>The queries of a ranking.</summary>
    public static WordQueries For(Ranking ranking) => ranking == Ranking.Bm25 ? Bm25 : Default;

    /// <summary>The words of a text as the index knows them.</summary>
    /// <param name="text">A query's text, or an article's.</param>
    /// <param name="language">The language of an article; null for a query, which may be in any.</param>
    public static IReadOnlyList<Token> Analyze(string text, string? language = null)
    {
        var tokens = new List<Token>();
        Analyzers.Get(ArticleSchema.TextAnalyzer).Analyze(text, language, [], tokens);
        return tokens;
    }

    /// <summary>What articles may hold for words that are asked for side by side: a query may be of any language, and each language has its own stems.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> StemsOf(IReadOnlyList<Token> words) => Analyzers.Get(ArticleSchema.TextAnalyzer).QueryStems(words);

    /// <summary>One of several words or phrases, scored as one.</summary>
    /// <param name="fields">Text fields.</param>
    /// <param name="alternatives">Each a run of words, at least one; the first is what was typed.</param>
    /// <param name="exactOnly">A name stands in its exact form only: Hama is not Hamas.</param>
    /// <param name="label">What was typed.</param>
    public Query Any(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<Token>> alternatives, bool exactOnly, string label)
    {
        var parts = new List<Query>();
        foreach (var field in fields)
        {
            var weight = WeightOf(field);
            var stems = exactOnly ? null : ArticleSchema.Schema[field].StemField;
            if (stems is not null) parts.Add(InField(stems, alternatives, token => token.Stem, label) with { Boost = weight });
            var exactWeight = stems is null ? weight * (1 + exactPart) : weight * exactPart;
            if (exactWeight > 0) parts.Add(InField(field, alternatives, token => token.Term, label) with { Boost = exactWeight });
        }

        return new BooleanQuery { Should = parts, Label = label };
    }

    /// <summary>A phrase in its exact form.</summary>
    /// <param name="fields">Text fields.</param>
    /// <param name="positions">For each position the terms of which one must stand there.</param>
    /// <param name="slop">See <see cref="PhraseQuery"/>.</param>
    /// <param name="label">What was typed.</param>
    public Query Phrase(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<string>> positions, int slop, string label) => new BooleanQuery
    {
        Should = fields.Select(field => (positions.Count == 1 && positions[0].Count == 1
            ? (Query)new TermQuery(field, positions[0][0])
            : new PhraseQuery(field, positions, slop)) with
        { Label = label, Boost = WeightOf(field) * (1 + exactPart) }).ToArray(),
        Label = label,
    };

    /// <summary>All words that begin so.</summary>
    public Query Prefix(IReadOnlyList<string> fields, string prefix, string label) => new BooleanQuery
    {
        Should = fields.Select(field => new PrefixQuery(field, prefix) { Label = label, Boost = WeightOf(field) }).ToArray(),
        Label = label,
    };

    private float WeightOf(string field) => field == ArticleSchema.Title ? titleWeight : BodyWeight;

    public static Query InField(string field, IReadOnlyList<IReadOnlyList<Token>> alternatives, Func<Token, string> form, string label)
    {
        var terms = alternatives.Select(alternative => (IReadOnlyList<string>)alternative.Select(form).ToArray())
            .Concat(field.EndsWith(ArticleSchema.StemSuffix, StringComparison.Ordinal) ? alternatives.SelectMany(StemsOf) : [])
            .DistinctBy(run => string.Join(' ', run)).ToArray();
        if (terms.Length > 1) return new SynonymQuery(field, terms) { Label = label };
        return terms[0].Count == 1 ? new TermQuery(field, terms[0][0]) { Label = label } : PhraseQuery.Of(field, terms[0]) with { Label = label };
    }
}
