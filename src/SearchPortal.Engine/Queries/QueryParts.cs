namespace SearchPortal.Engine.Queries;

/// <summary>The queries that a query is made of.</summary>
public static class QueryParts
{
    /// <summary>The query itself and all within it, those that must not match too.</summary>
    public static IEnumerable<Query> All(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query).SelectMany(All).Prepend(query);
    }

    private static IEnumerable<Query> Of(Query query) => query switch
    {
        BooleanQuery boolean => [.. boolean.Must, .. boolean.Should, .. boolean.Filter, .. boolean.MustNot],
        CombinedFieldsQuery combined => combined.Parts.Select(part => part.Words),
        DisjunctionMaxQuery union => union.Alternatives,
        NearQuery near => near.Clauses,
        WithinQuery within => within.Clauses,
        BeforeQuery before => [before.Inner],
        AtLeastQuery several => [several.Inner],
        ConstantScoreQuery constant => [constant.Inner],
        DecayQuery decay => [decay.Inner],
        TermQuery or PhraseQuery or SynonymQuery or ProximityQuery or PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery or KeywordQuery or RangeQuery
            or MissingNumberQuery or HasWordsQuery or MatchAllQuery or MatchNoneQuery => [],
        _ => throw new ArgumentException($"the parts of {query.GetType().Name} are not known", nameof(query)),
    };
}
