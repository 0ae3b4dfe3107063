using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Clauses;

namespace SearchPortal.News.Catalog;

/// <summary>Makes the queries of words and phrases over headline and body, exact form and stem, as a ranking scores them.</summary>
internal sealed class WordQueries
{
    private readonly RankingParameters? parameters;

    private WordQueries(RankingParameters? parameters) => this.parameters = parameters;

    /// <summary>Headline and body.</summary>
    public static IReadOnlyList<string> DefaultFields { get; } = [ArticleSchema.Title, ArticleSchema.Body];

    private static WordQueries Default { get; } = new(RankingParameters.Default);

    private static WordQueries Plain { get; } = new(null);

    /// <summary>The queries of a ranking.</summary>
    public static WordQueries For(Ranking ranking) => ranking == Ranking.Bm25 ? Plain : Default;

    /// <summary>The words of a text as the index knows them.</summary>
    /// <param name="text">A query's text, or an article's.</param>
    /// <param name="language">The language of an article; null for a query, which may be in any.</param>
    public static IReadOnlyList<Token> Analyze(string text, string? language = null)
    {
        var tokens = new List<Token>();
        Analyzers.Get(ArticleSchema.TextAnalyzer).Analyze(text, language, [], tokens);
        return tokens;
    }

    /// <summary>Words in their exact form, joined by blanks: runs of words with the same are the same to a search.</summary>
    public static string Joined(IEnumerable<Token> words) => string.Join(' ', words.Select(word => word.Term));

    /// <summary>The words of a text in their exact form, joined by blanks.</summary>
    public static string Folded(string text) => Joined(Analyze(text));

    /// <summary>What articles may hold for words that are asked for side by side: a query may be of any language, and each language has its own stems.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> StemsOf(IReadOnlyList<Token> words) => Analyzers.Get(ArticleSchema.TextAnalyzer).QueryStems(words);

    /// <summary>One of several words or phrases, scored as one.</summary>
    /// <param name="fields">Text fields.</param>
    /// <param name="alternatives">Each a run of words, at least one; the first is what was typed.</param>
    /// <param name="exactOnly">A name stands in its exact form only: Hama is not Hamas.</param>
    /// <param name="label">What was typed.</param>
    /// <param name="names">Further alternatives that stand in their exact form in any case.</param>
    public Query Any(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<Token>> alternatives, bool exactOnly, string label, IReadOnlyList<IReadOnlyList<Token>>? names = null)
    {
        names ??= [];
        var stemmed = exactOnly ? [] : fields.Where(field => ArticleSchema.Schema[field].StemField is not null).ToArray();
        IReadOnlyList<IReadOnlyList<Token>> all = names.Count == 0 ? alternatives : [.. alternatives, .. names];
        if (stemmed.Length == 0) return Combined(fields.Select(field => (field, Exact(field, all, label))), 1, label);
        var parts = stemmed.Select(field => (field, InField(ArticleSchema.Schema[field].StemField!, alternatives, token => token.Stem, label)));
        var stems = Combined(names.Count == 0 ? parts : parts.Concat(fields.Select(field => (field, Exact(field, names, label)))), 1, label);
        if (parameters is null) return stems;
        var exact = Combined(fields.Select(field => (field, Exact(field, all, label))), parameters.ExactForm, label);
        return new BooleanQuery { Should = [stems, exact], Label = label };
    }

    /// <summary>A word in all its spellings; those that are less sure score less.</summary>
    public Query Any(IReadOnlyList<string> fields, SpelledWord word)
    {
        var sure = Any(fields, word.Alternatives, word.IsName, word.Label, word.Names);
        if (word.Lower.Count == 0) return sure;
        var lower = Any(fields, word.Lower, exactOnly: true, word.Label) with { Boost = (parameters ?? RankingParameters.Default).LessSure };
        return new BooleanQuery { Should = [sure, lower], Label = word.Label };
    }

    /// <summary>A phrase in its exact form.</summary>
    /// <param name="fields">Text fields.</param>
    /// <param name="positions">For each position the terms of which one must stand there.</param>
    /// <param name="slop">See <see cref="PhraseQuery"/>.</param>
    /// <param name="label">What was typed.</param>
    public Query Phrase(IReadOnlyList<string> fields, IReadOnlyList<IReadOnlyList<string>> positions, int slop, string label) =>
        Combined(fields.Select(field => (field, (positions.Count == 1 && positions[0].Count == 1
            ? (Query)new TermQuery(field, positions[0][0])
            : new PhraseQuery(field, positions, slop)) with
        { Label = label })), 1, label);

    /// <summary>A word of several parts (well-known), each of which counts alone, and more where they are near each other; null for a word of one part.</summary>
    public Query? Each(IReadOnlyList<string> fields, IReadOnlyList<Token> parts, string label)
    {
        if (parts.Count < 2) return null;
        var each = parts.Select(part => Any(fields, [[part]], exactOnly: false, label)).ToArray();
        return new BooleanQuery { Should = [.. each, .. each.Zip(each.Skip(1), Near).OfType<Query>()], Label = label };
    }

    /// <summary>What two neighbouring words of a question add to the score where they stand near each other in the text; null where this ranking
    /// has no such part, or one of them is no single word.</summary>
    /// <param name="first">A query of <c>Any</c>.</param>
    /// <param name="second">Another one of the same fields.</param>
    public Query? Near(Query first, Query second)
    {
        if (parameters is null) return null;
        Dictionary<string, string[]> left = SingleTerms(first), right = SingleTerms(second);
        var parts = left.Keys.Where(right.ContainsKey)
            .Select(field => new FieldPart(new ProximityQuery(field, left[field], right[field], parameters.NearDistance), WeightOf(TextOf(field))))
            .ToArray();
        return parts.Length == 0 ? null : Scored(parts, parameters.Near, $"{first.Label} … {second.Label}") with { RecurrenceLimit = 0 };
    }

    /// <summary>What a word counts that a question says several times.</summary>
    public float RepeatWeight(int times) => parameters is null ? times : (parameters.RepeatLimit + 1) * times / (parameters.RepeatLimit + times);

    private Query Combined(IEnumerable<(string Field, Query Words)> parts, float boost, string label)
    {
        if (parameters is not null) return Scored(parts.Select(part => new FieldPart(part.Words, WeightOf(part.Field))).ToArray(), boost, label);
        var sum = parts.Select(part => part.Words).ToArray();
        return sum.Length == 1 ? sum[0] : new BooleanQuery { Should = sum, Label = label };
    }

    private static Query Exact(string field, IReadOnlyList<IReadOnlyList<Token>> runs, string label) => InField(field, runs, token => token.Term, label);

    private CombinedFieldsQuery Scored(FieldPart[] parts, float boost, string label) =>
        new(parts) { K1 = parameters!.K1, B = parameters.B, RecurrenceLimit = parameters.RecurrenceLimit, Boost = boost, Label = label };

    private float WeightOf(string field) => field == ArticleSchema.Title ? parameters!.Headline : 1;

    private static string TextOf(string field) => ArticleSchema.Schema.TextFieldOf(field)!.Name;

    /// <summary>The single words of a query, by the field that they are asked in: the stems where it has them.</summary>
    private static Dictionary<string, string[]> SingleTerms(Query query)
    {
        var words = query;
        while (words is BooleanQuery { Should: [var first, ..] }) words = first;
        var terms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var part in (words as CombinedFieldsQuery)?.Parts ?? [])
        {
            if (part.Words is TermQuery term) terms[term.Field] = [term.Term];
            else if (part.Words is SynonymQuery synonyms && synonyms.Alternatives.Where(run => run.Count == 1).Select(run => run[0]).ToArray() is { Length: > 0 } single) terms[synonyms.Field] = single;
        }

        return terms;
    }

    public static Query InField(string field, IReadOnlyList<IReadOnlyList<Token>> alternatives, Func<Token, string> form, string label)
    {
        var terms = alternatives.Select(alternative => (IReadOnlyList<string>)alternative.Select(form).ToArray())
            .Concat(field.EndsWith(ArticleSchema.StemSuffix, StringComparison.Ordinal) ? alternatives.SelectMany(StemsOf) : [])
            .DistinctBy(run => string.Join(' ', run)).ToArray();
        if (terms.Length > 1) return new SynonymQuery(field, terms) { Label = label };
        return terms[0].Count == 1 ? new TermQuery(field, terms[0][0]) { Label = label } : PhraseQuery.Of(field, terms[0]) with { Label = label };
    }
}
