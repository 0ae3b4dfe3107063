using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Makes the <see cref="RangeScorer"/> of a query in a segment on disk, as <see cref="MatchPlanner"/> makes its matcher.</summary>
/// <param name="planner">The query's planner.</param>
/// <param name="segment">The segment.</param>
internal sealed class RangePlanner(MatchPlanner planner, SegmentReader segment)
{
    /// <summary>Whether there is a scorer for a kind of query, whatever it asks for: its bounds are known.</summary>
    public bool IsBounded(Query query) => query switch
    {
        TermQuery or PhraseQuery { Slop: 0 } or SynonymQuery => IsWellBoosted(query) && segment.HasLengths(Rarity.FieldOf(query)),
        FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => IsWellBoosted(query) && segment.HasLengths(fuzzy.Field),
        ConstantScoreQuery or MatchNoneQuery => IsWellBoosted(query),
        CombinedFieldsQuery combined => IsWellBoosted(query) && combined.Parts.All(part => part.Words is ProximityQuery near ? segment.HasLengths(near.Field) : IsBounded(part.Words)),
        DecayQuery decay => IsWellBoosted(query) && decay.Weight is >= 0 and <= 1 && IsBounded(decay.Inner),
        DisjunctionMaxQuery union => IsWellBoosted(query) && union.Alternatives.All(IsBounded),
        BooleanQuery boolean => IsWellBoosted(query) && boolean.MinimumShouldMatch <= 1 && boolean.Must.Concat(boolean.Should).All(IsBounded),
        _ => QuerySets.IsSet(query) && IsWellBoosted(query),
    };

    /// <summary>The scorer; null where nothing can match.</summary>
    /// <param name="query">A query whose bounds are known.</param>
    /// <param name="boost">The boosts of the queries around it, multiplied.</param>
    public RangeScorer? Plan(Query query, float boost = 1)
    {
        planner.Budget.Check();
        boost *= query.Boost;
        return query switch
        {
            TermQuery term => Term(term, boost),
            PhraseQuery phrase => Words(phrase) is { } words ? new WordScorer(words, Scoring(phrase, boost, phrase.Field, planner.Rarity.OfPhrase(phrase)), segment.Impacts(phrase.Field), planner.Scratch) : null,
            SynonymQuery synonyms => Words(synonyms) is { } words
                ? new WordScorer(words, Scoring(synonyms, boost, synonyms.Field, planner.Rarity.OfSynonyms(synonyms)), segment.Impacts(synonyms.Field), planner.Scratch)
                : null,
            CombinedFieldsQuery combined => CombinedFields(combined, boost),
            FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => Blended(fuzzy, boost),
            DecayQuery decay => Plan(decay.Inner, boost) is { } inner ? Decay(decay, inner) : null,
            DisjunctionMaxQuery union => Present(union.Alternatives, boost) is { Length: > 0 } alternatives ? new BestOfScorer(alternatives, union.TieBreaker, planner.Scratch) : null,
            BooleanQuery boolean => Boolean(boolean, boost),
            MatchNoneQuery => null,
            ConstantScoreQuery constant => new SetScorer(planner.MatchingDocuments(constant.Inner, segment), boost, planner.Scratch),
            _ => planner.Sets.Of(query, segment) is { } set ? new SetScorer(set, boost, planner.Scratch) : null,
        };
    }

    /// <summary>Whether the bounds of a word's blocks are known.</summary>
    public static bool IsBounded(TermQuery term, SegmentReader segment) => IsWellBoosted(term) && segment.HasLengths(term.Field);

    private static bool IsWellBoosted(Query query) => query.Boost >= 0 && float.IsFinite(query.Boost);

    private WordScorer? Term(TermQuery term, float boost) => Term(term.Field, term.Term) is { } words
        ? new WordScorer(words, Scoring(term, boost, term.Field, planner.Rarity.OfTerm(term)), segment.Impacts(term.Field), planner.Scratch)
        : null;

    private TermFrequencies? Term(string field, string term) => planner.Terms.Of(segment, field, term) is { } list ? new TermFrequencies(segment, field, list, planner.Scratch) : null;

    /// <summary>The frequencies of a word or phrase in one text; null where it is not here.</summary>
    private RangeFrequencies? Words(Query words) => words switch
    {
        TermQuery term => Term(term.Field, term.Term),
        PhraseQuery phrase => Needed(phrase.Field, phrase.Positions) is { } needed ? new MatcherFrequencies(() => Leaf(phrase), needed, isFirst: false, planner.Scratch) : null,
        ProximityQuery near => Needed(near.Field, [near.First, near.Second]) is { } needed ? new MatcherFrequencies(() => Leaf(near), needed, isFirst: true, planner.Scratch) : null,
        SynonymQuery synonyms => AnyOf([.. synonyms.Alternatives.Where(run => run.Count > 0).Select(run => Run(synonyms.Field, run)).OfType<RangeFrequencies>()]),
        _ => throw new ArgumentException($"a {words.GetType().Name} has no frequency", nameof(words)),
    };

    private RangeFrequencies? Run(string field, IReadOnlyList<string> run) => run.Count == 1
        ? Term(field, run[0])
        : Words(new PhraseQuery(field, [.. run.Select(term => (IReadOnlyList<string>)[term])]));

    private RangeFrequencies? AnyOf(RangeFrequencies[] alternatives) => alternatives.Length switch
    {
        0 => null,
        1 => alternatives[0],
        _ => new SynonymFrequencies(alternatives, planner.Scratch),
    };

    /// <summary>The words of each position; null where a position has none.</summary>
    private RangeFrequencies[]? Needed(string field, IReadOnlyList<IReadOnlyList<string>> positions)
    {
        var needed = new RangeFrequencies[positions.Count];
        for (var i = 0; i < needed.Length; i++)
        {
            if (AnyOf([.. positions[i].Select(term => Term(field, term)).OfType<RangeFrequencies>()]) is not { } words) return null;
            needed[i] = words;
        }

        return needed.Length == 0 ? null : needed;
    }

    private LeafMatcher Leaf(Query words) => (LeafMatcher)planner.Plan(words, segment)!;

    private CombinedFieldsScorer? CombinedFields(CombinedFieldsQuery query, float boost)
    {
        var parts = new List<CombinedFieldsScorer.Part>();
        foreach (var (words, weight) in query.Parts)
        {
            var field = Rarity.FieldOf(words);
            if (Words(words) is { } frequencies) parts.Add(new CombinedFieldsScorer.Part(frequencies, field, weight, planner.Lengths(field, query.B), segment.Impacts(field)));
        }

        return parts.Count == 0 ? null : new CombinedFieldsScorer(parts, segment, planner.Scoring(query, boost), planner.Scratch);
    }

    private BooleanScorer? Blended(FuzzyQuery fuzzy, float boost)
    {
        var idf = planner.Rarity.OfBlended(fuzzy);
        var scorers = new List<RangeScorer>();
        foreach (var (term, part) in planner.Patterns.NearestTerms(fuzzy))
        {
            if (Term(fuzzy.Field, term) is { } words) scorers.Add(new WordScorer(words, Scoring(fuzzy, boost * part, fuzzy.Field, idf), segment.Impacts(fuzzy.Field), planner.Scratch));
        }

        return scorers.Count == 0 ? null : new BooleanScorer([], [], [.. scorers], [], needsOne: true, planner.Scratch);
    }

    private DecayScorer Decay(DecayQuery query, RangeScorer inner)
    {
        var numbers = segment.Numbers(query.Field) ?? throw new ArgumentException($"'{query.Field}' is no number field");
        var order = segment.Schema.Order;
        return new DecayScorer(inner, new Decay(query), numbers, order.NumberField == query.Field && order.Descending, planner.Scratch);
    }

    private BooleanScorer? Boolean(BooleanQuery query, float boost)
    {
        if (query.Must.Count + query.Filter.Count + query.Should.Count == 0) return null;
        var must = new RangeScorer[query.Must.Count];
        var steps = new long[must.Length];
        var costs = new SetPlanner(planner, segment);
        for (var i = 0; i < must.Length; i++)
        {
            if (Plan(query.Must[i], boost) is not { } scorer) return null;
            (must[i], steps[i]) = (scorer, costs.CostOf(query.Must[i]).Steps);
        }

        // The rarest first: few documents are left for the others.
        Array.Sort(steps, must);

        var should = Present(query.Should, boost);
        var needsOne = query.MinimumShouldMatch == 1 || query.Must.Count + query.Filter.Count == 0;
        if (needsOne && should.Length == 0) return null;
        return new BooleanScorer(must, Sets(query.Filter), should, Sets(query.MustNot), needsOne, planner.Scratch);
    }

    private RangeScorer[] Present(IReadOnlyList<Query> queries, float boost) => [.. queries.Select(query => Plan(query, boost)).OfType<RangeScorer>()];

    private DocumentBits[] Sets(IReadOnlyList<Query> queries) => [.. queries.Select(query => planner.MatchingDocuments(query, segment))];

    private LeafScoring Scoring(Query query, float boost, string field, float idf) => planner.Scoring(segment, query, boost, field, "", idf);
}
