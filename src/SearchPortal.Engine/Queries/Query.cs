namespace SearchPortal.Engine.Queries;

/// <summary>What is asked of an index. Queries are data: they say nothing of how they are matched.</summary>
public abstract record Query
{
    /// <summary>Multiplies the scores of this query and of all in it.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>What the asker typed for this query; found again in the spans that it marks and in explanations.</summary>
    public string? Label { get; init; }
}

/// <summary>A finished term (analysed already) of a text field or of its stems. Scored by BM25.</summary>
public sealed record TermQuery(string Field, string Term) : Query;

/// <summary>Terms at neighbouring positions. Scored by BM25 with the number of places as frequency.</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="Positions">For each position in turn, the terms of which one must stand there.</param>
/// <param name="Slop">How many moves of a word may bring them into place; with 0 they stand exactly so (Lucene's slop: each place that fits
/// with a distance d counts 1/(1+d)).</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<IReadOnlyList<string>> Positions, int Slop = 0) : Query
{
    /// <summary>A phrase of one term per position.</summary>
    public static PhraseQuery Of(string field, IEnumerable<string> terms, int slop = 0) =>
        new(field, terms.Select(term => (IReadOnlyList<string>)[term]).ToArray(), slop);
}

/// <summary>Several words or phrases scored as if they were one term: the frequency is the sum of theirs (where one lies inside another, both count),
/// the document frequency is that of the most frequent one (Lucene's SynonymQuery, with phrases).</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="Alternatives">Each a run of one term or more that stand side by side.</param>
public sealed record SynonymQuery(string Field, IReadOnlyList<IReadOnlyList<string>> Alternatives) : Query;

/// <summary>All terms that begin so. Constant score.</summary>
public sealed record PrefixQuery(string Field, string Prefix) : Query;

/// <summary>Numbers of a field in a half-open range. Constant score.</summary>
/// <param name="Field">A number field.</param>
/// <param name="From">The least number, or null.</param>
/// <param name="Until">The number that is just beyond, or null.</param>
public sealed record RangeQuery(string Field, long? From, long? Until) : Query;

/// <summary>Documents that have any of these values. Constant score.</summary>
/// <param name="Field">A keyword field.</param>
/// <param name="Values">The values.</param>
/// <param name="OrMissing">Whether documents without any value match as well.</param>
public sealed record KeywordQuery(string Field, IReadOnlyList<string> Values, bool OrMissing = false) : Query;

/// <summary>Documents that have no number in a field. Constant score.</summary>
public sealed record MissingNumberQuery(string Field) : Query;

/// <summary>Documents that have at least one word in a text field. Constant score.</summary>
public sealed record HasWordsQuery(string Field) : Query;

/// <summary>Everything. Constant score.</summary>
public sealed record MatchAllQuery : Query;

/// <summary>Nothing.</summary>
public sealed record MatchNoneQuery : Query;

/// <summary>What <paramref name="Inner"/> matches, with the boost as score.</summary>
public sealed record ConstantScoreQuery(Query Inner) : Query;

/// <summary>The best score of several alternatives, plus a part of the others' (Lucene's DisjunctionMaxQuery).</summary>
/// <param name="Alternatives">The alternatives; one must match.</param>
/// <param name="TieBreaker">Part of the scores below the best that is added: 0 for none, 1 for a sum.</param>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Alternatives, float TieBreaker = 0) : Query;

/// <summary>Queries together. The score is the sum of the matching <see cref="Must"/> and <see cref="Should"/> clauses.
/// Without must and filter at least one should clause has to match; with them they are optional unless <see cref="MinimumShouldMatch"/> says more.</summary>
public sealed record BooleanQuery : Query
{
    /// <summary>Clauses that must match and score.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>Clauses that may match and score.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>Clauses that must match and do not score.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>Clauses that must not match.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>How many should clauses must match at least.</summary>
    public int MinimumShouldMatch { get; init; }
}
