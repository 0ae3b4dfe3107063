using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Makes the matcher of a query for each segment. One planner a query: it remembers what it looked up.</summary>
internal sealed class MatchPlanner
{
    private readonly ICorpusStatistics corpus;
    private readonly FilterCache? filters;
    private readonly PatternSets patterns;
    private readonly QuerySets sets;
    private readonly Rarity rarity;
    private Dictionary<string, Bm25>? scorers;
    private Dictionary<(string Field, float B), FieldLengths>? lengths;

    /// <param name="corpus">Statistics to score with.</param>
    /// <param name="limits">What the search may cost; nothing is counted where it is null.</param>
    /// <param name="filters">Sets that searches share; null for none.</param>
    /// <param name="cancellation">Stops the search.</param>
    public MatchPlanner(ICorpusStatistics corpus, SearchLimits? limits = null, FilterCache? filters = null, CancellationToken cancellation = default)
        : this(corpus, new SearchBudget(limits ?? SearchLimits.None, cancellation), filters)
    {
    }

    private MatchPlanner(ICorpusStatistics corpus, SearchBudget budget, FilterCache? filters)
    {
        (this.corpus, this.filters) = (corpus, filters);
        Budget = budget;
        patterns = new PatternSets(corpus, Budget, Scratch);
        sets = new QuerySets(patterns, Budget, filters, Scratch);
        Terms = new TermLists(corpus);
        rarity = new Rarity(corpus, patterns, Terms);
    }

    /// <summary>Another planner of the same search, for another thread: the limits are for both together.</summary>
    public MatchPlanner Another() => new(corpus, Budget, filters);

    /// <summary>What the search may still cost.</summary>
    public SearchBudget Budget { get; }

    /// <summary>Arrays that the search uses; who knows that they are not needed any more gives them back.</summary>
    public ScratchArrays Scratch { get; } = new();

    /// <summary>The postings of terms.</summary>
    public TermLists Terms { get; }

    /// <summary>How rare words are.</summary>
    public Rarity Rarity => rarity;

    /// <summary>The sets of queries that are matched by one.</summary>
    public QuerySets Sets => sets;

    /// <summary>The terms of patterns.</summary>
    public PatternSets Patterns => patterns;

    /// <summary>The matcher of a query in a segment, or null where nothing can match there.</summary>
    /// <param name="query">The query.</param>
    /// <param name="segment">Where to match.</param>
    /// <param name="boost">The boosts of the queries around it, multiplied.</param>
    public Matcher? Plan(Query query, SegmentView segment, float boost = 1)
    {
        Budget.Check();
        boost *= query.Boost;
        return query switch
        {
            TermQuery term => Term(term, segment, boost),
            PhraseQuery phrase => Phrase(phrase, segment, boost),
            SynonymQuery synonyms => Synonyms(synonyms, segment, boost),
            CombinedFieldsQuery combined => CombinedFields(combined, segment, boost),
            ProximityQuery near => Proximity(near, segment, boost),
            DecayQuery decay => Decay(decay, segment, boost),
            FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => Blended(fuzzy, segment, boost),
            BooleanQuery boolean => Boolean(boolean, segment, boost),
            DisjunctionMaxQuery union => Union(union.Alternatives.Select(alternative => Plan(alternative, segment, boost)), union.TieBreaker),
            NearQuery near => Near(near, segment, boost),
            WithinQuery within => Within(within, segment, boost),
            BeforeQuery before => Before(before, segment, boost),
            AtLeastQuery several => Plan(several.Inner, segment, boost) is { } inner ? new AtLeastMatcher(inner, several.Count, segment.Schema, Budget) : null,
            ConstantScoreQuery constant => Plan(constant.Inner, segment) is { } inner ? new ConstantMatcher(inner, boost, "constant") : null,
            _ when QuerySets.IsPattern(query) => Pattern(query, segment, boost),
            _ when QuerySets.IsSet(query) => new BitsMatcher(sets.Of(query, segment)!, boost, "constant: " + QueryDescription.Of(query)),
            MatchNoneQuery => null,
            _ => throw new ArgumentException($"no matcher for {query.GetType().Name}", nameof(query)),
        };
    }

    /// <summary>The documents that match a query in a segment, for narrowing others: maybe with deleted ones, and not to be changed.</summary>
    public DocumentBits FilterDocuments(Query query, SegmentView segment) =>
        QuerySets.IsSet(query) ? sets.Of(query, segment) ?? new DocumentBits(segment.Documents) : MatchingDocuments(query, segment);

    /// <summary>The set of live documents that match a query in a segment.</summary>
    public DocumentBits MatchingDocuments(Query query, SegmentView segment)
    {
        DocumentBits bits;
        if (QuerySets.IsSet(query))
        {
            bits = Scratch.Set(segment.Documents);
            if (sets.Of(query, segment) is { } set) bits.Become(set);
        }
        else if (segment is SegmentReader reader && new SetPlanner(this, reader).Find(query) is { } joined)
        {
            bits = joined;
        }
        else
        {
            bits = Scratch.Set(segment.Documents);
            if (Plan(query, segment) is { } matcher)
            {
                for (; matcher.Next() != Matcher.End; Budget.Check()) bits.Set(matcher.Document);
            }
        }

        if (segment.Deleted is { } deleted) bits.AndNot(deleted);
        return bits;
    }

    private PatternMatcher? Pattern(Query query, SegmentView segment, float boost) => sets.Of(query, segment) is { } bits
        ? new PatternMatcher(segment, query, patterns, bits, boost, sets)
        : null;

    /// <summary>The nearest terms in the whole corpus, each as rare as the most frequent one of them.</summary>
    private BooleanMatcher? Blended(FuzzyQuery fuzzy, SegmentView segment, float boost)
    {
        var idf = rarity.OfBlended(fuzzy);
        var matchers = new List<Matcher>();
        foreach (var (term, part) in patterns.NearestTerms(fuzzy))
        {
            if (Postings(segment, fuzzy.Field, term) is { } postings)
                matchers.Add(new TermMatcher(postings, Scoring(segment, fuzzy, boost * part, fuzzy.Field, term, idf)));
        }

        return matchers.Count == 0 ? null : new BooleanMatcher([], [], [.. matchers], [], 1, fuzzy.Label, Budget);
    }

    // Whether a term is here at all is asked first: most terms of a large query are in few segments, and rarity takes a look at all.
    private TermMatcher? Term(TermQuery term, SegmentView segment, float boost) =>
        Postings(segment, term.Field, term.Term) is { } postings
            ? new TermMatcher(postings, Scoring(segment, term, boost, term.Field, term.Term, rarity.OfTerm(term)))
            : null;

    private PhraseMatcher? Phrase(PhraseQuery phrase, SegmentView segment, float boost)
    {
        if (Positions(phrase.Field, phrase.Positions, segment) is not { } positions) return null;
        return new PhraseMatcher(positions, phrase.Slop, Scoring(segment, phrase, boost, phrase.Field, phrase, rarity.OfPhrase(phrase)), Budget);
    }

    /// <summary>The places of a phrase's terms; null where a position has none in this segment.</summary>
    private PhrasePosition[]? Positions(string field, IReadOnlyList<IReadOnlyList<string>> terms, SegmentView segment)
    {
        if (terms.Count == 0) return null;
        // Most phrases of a large query end at a word that is not here: nothing is made for the words behind it.
        var positions = new List<PhrasePosition>();
        foreach (var alternatives in terms)
        {
            var cursors = new List<PostingsCursor>();
            foreach (var term in alternatives)
            {
                if (Postings(segment, field, term) is { } postings) cursors.Add(postings);
            }

            if (cursors.Count == 0) return null;
            positions.Add(new PhrasePosition([.. cursors]));
        }

        return [.. positions];
    }

    private LeafMatcher? Synonyms(SynonymQuery synonyms, SegmentView segment, float boost)
    {
        var present = synonyms.Alternatives.Where(run => run.Count > 0 && run.All(term => Postings(segment, synonyms.Field, term) is not null)).ToArray();
        if (present.Length == 0) return null;
        var scoring = Scoring(segment, synonyms, boost, synonyms.Field, synonyms, rarity.OfSynonyms(synonyms));
        // Most words have one of their stems in a segment: it needs no positions and no merging.
        return present is [var only] ? Run(only, segment, scoring) : new SynonymMatcher(present.Select(run => Run(run, segment, scoring)).ToArray(), scoring);
    }

    /// <summary>The matcher of words side by side that are all in the segment.</summary>
    private LeafMatcher Run(IReadOnlyList<string> run, SegmentView segment, LeafScoring scoring) => run.Count == 1
        ? new TermMatcher(Postings(segment, scoring.Field, run[0])!, scoring)
        : new PhraseMatcher(Positions(scoring.Field, run.Select(term => (IReadOnlyList<string>)[term]).ToArray(), segment)!, 0, scoring, Budget);

    private CombinedFieldsMatcher? CombinedFields(CombinedFieldsQuery query, SegmentView segment, float boost)
    {
        List<CombinedFieldsMatcher.Part>? parts = null;
        foreach (var (words, weight) in query.Parts)
        {
            if (Plan(words, segment) is not { } matcher) continue;
            var leaf = matcher as LeafMatcher ?? throw new ArgumentException($"a {words.GetType().Name} has no frequency", nameof(query));
            var field = Rarity.FieldOf(words);
            (parts ??= []).Add(new CombinedFieldsMatcher.Part(leaf, field, weight, Lengths(field, query.B)));
        }

        return parts is null ? null : new CombinedFieldsMatcher(parts, segment, Scoring(query, boost));
    }

    /// <summary>What a word over several texts scores with.</summary>
    public CombinedFieldsScoring Scoring(CombinedFieldsQuery query, float boost)
    {
        var (idf, recurrence) = rarity.OfCombined(query);
        return new CombinedFieldsScoring(query, query.Label, boost, idf, recurrence, query.K1);
    }

    /// <summary>What lengths make of words in a field.</summary>
    public FieldLengths Lengths(string field, float b)
    {
        lengths ??= [];
        if (!lengths.TryGetValue((field, b), out var known)) lengths[(field, b)] = known = new FieldLengths(corpus.Field(field), b);
        return known;
    }

    private ProximityMatcher? Proximity(ProximityQuery query, SegmentView segment, float boost) => Positions(query.Field, [query.First, query.Second], segment) is [var first, var second]
        ? new ProximityMatcher(first, second, query.Distance, Scoring(segment, query, boost, query.Field, query, rarity.OfClause(query, query.Field)))
        : null;

    private DecayMatcher? Decay(DecayQuery query, SegmentView segment, float boost) => Plan(query.Inner, segment, boost) is { } inner
        ? new DecayMatcher(inner, query, segment.Numbers(query.Field) ?? throw new ArgumentException($"'{query.Field}' is no number field"))
        : null;

    private NearMatcher? Near(NearQuery near, SegmentView segment, float boost)
    {
        if (!near.Ordered) CheckClauses(near.Clauses);
        var fields = TextFields(segment, near.Field);
        if (near.Clauses.Count == 0 || PlanEach(near.Clauses, segment, boost: 1) is not { } clauses) return null;
        return new NearMatcher(clauses, fields, new Nearness(clauses.Length, near.Distance, near.Ordered, Budget),
            Scoring(segment, near, boost, near.Field, near, rarity.Sum(near.Clauses, near.Field)), Budget);
    }

    private WithinMatcher? Within(WithinQuery within, SegmentView segment, float boost)
    {
        CheckClauses(within.Clauses);
        var fields = TextFields(segment, within.Field);
        if (within.Clauses.Count == 0 || PlanEach(within.Clauses, segment, boost: 1) is not { } clauses) return null;
        return new WithinMatcher(clauses, fields, Marks(segment, within.Field, within.Mark), new Nearness(clauses.Length, int.MaxValue, ordered: false, Budget),
            Scoring(segment, within, boost, within.Field, within, rarity.Sum(within.Clauses, within.Field)), Budget);
    }

    private BeforeMatcher? Before(BeforeQuery before, SegmentView segment, float boost)
    {
        var fields = TextFields(segment, before.Field);
        return Plan(before.Inner, segment, boost) is { } inner
            ? new BeforeMatcher(inner, before.Field, fields, Marks(segment, before.Field, before.Mark), before.Label, Budget)
            : null;
    }

    /// <summary>The postings fields that share the positions of a text.</summary>
    private static HashSet<string> TextFields(SegmentView segment, string text)
    {
        if (segment.Schema.Find(text) is not { Kind: FieldKind.Text } field) throw new ArgumentException($"'{text}' is no text field");
        return [.. new[] { field.Name, field.StemField, field.MarksField }.OfType<string>()];
    }

    private PostingsCursor? Marks(SegmentView segment, string text, string mark) =>
        segment.Schema[text].MarksField is { } marks ? Postings(segment, marks, mark) : null;

    private static void CheckClauses(IReadOnlyList<Query> clauses)
    {
        if (clauses.Count > NearQuery.MaxInAnyOrder)
            throw new SearchTooCostlyException($"{clauses.Count} words were to stand near each other in any order, and at most {NearQuery.MaxInAnyOrder} are possible. Ask for fewer, or for words in their order.");
    }

    private static UnionMatcher? Union(IEnumerable<Matcher?> alternatives, float tieBreaker)
    {
        var present = alternatives.OfType<Matcher>().ToArray();
        return present.Length == 0 ? null : new UnionMatcher(present, tieBreaker);
    }

    private BooleanMatcher? Boolean(BooleanQuery query, SegmentView segment, float boost)
    {
        if (query.Must.Count + query.Filter.Count + query.Should.Count == 0) return null;
        if (PlanEach(query.Must, segment, boost) is not { } must || PlanFilters(query.Filter, segment, boost) is not { } filter) return null;
        var should = PlanPresent(query.Should, segment, boost);
        var minimum = Math.Max(query.MinimumShouldMatch, must.Length + filter.Length == 0 ? 1 : 0);
        if (should.Length < minimum) return null;
        return new BooleanMatcher(must, filter, should, PlanPresent(query.MustNot, segment, boost: 1), minimum, query.Label, Budget);
    }

    /// <summary>As <see cref="PlanEach"/>; what columns tell is one set, so that other clauses are asked only for documents that are in all of them.</summary>
    private Matcher[]? PlanFilters(IReadOnlyList<Query> clauses, SegmentView segment, float boost)
    {
        if (clauses.Count < 2 || clauses.Count(QuerySets.IsOfColumn) < 2) return PlanEach(clauses, segment, boost);
        DocumentBits? joined = null;
        foreach (var clause in clauses.Where(QuerySets.IsOfColumn))
        {
            var set = sets.Of(clause, segment)!;
            if (joined is null) joined = set.Copy();
            else joined.And(set);
        }

        return PlanEach([.. clauses.Where(clause => !QuerySets.IsOfColumn(clause))], segment, boost) is { } others ? [new BitsMatcher(joined!, boost, "constant: filters"), .. others] : null;
    }

    /// <summary>The documents of a term, or null where none has it.</summary>
    private PostingsCursor? Postings(SegmentView segment, string field, string term) =>
        segment is not SegmentReader reader ? segment.Postings(field, term) : Terms.Of(reader, field, term) is { } list ? new BlockPostingsCursor(list, Scratch) : null;

    /// <summary>The matchers of all clauses; null as soon as one of them can't match here.</summary>
    private Matcher[]? PlanEach(IReadOnlyList<Query> clauses, SegmentView segment, float boost)
    {
        var matchers = new Matcher[clauses.Count];
        for (var i = 0; i < matchers.Length; i++)
        {
            if (Plan(clauses[i], segment, boost) is not { } matcher) return null;
            matchers[i] = matcher;
        }

        return matchers;
    }

    /// <summary>The matchers of the clauses that can match here.</summary>
    private Matcher[] PlanPresent(IReadOnlyList<Query> clauses, SegmentView segment, float boost)
    {
        List<Matcher>? matchers = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (Plan(clauses[i], segment, boost) is { } matcher) (matchers ??= []).Add(matcher);
        }

        return matchers is null ? [] : [.. matchers];
    }

    /// <summary>What a word or phrase in a field scores with.</summary>
    public LeafScoring Scoring(SegmentView segment, Query query, float boost, string field, object what, float idf) =>
        new(segment, field, what, query.Label, boost, idf, corpus is SegmentStatistics statistics ? statistics.Scorer(field) : Scorer(field));

    /// <summary>What scores words of a field with the statistics of another corpus.</summary>
    private Bm25 Scorer(string field)
    {
        scorers ??= new Dictionary<string, Bm25>(StringComparer.Ordinal);
        if (!scorers.TryGetValue(field, out var scorer)) scorers[field] = scorer = new Bm25(corpus.Field(field));
        return scorer;
    }
}
