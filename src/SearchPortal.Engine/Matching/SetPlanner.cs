using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching;

/// <summary>Finds the documents of a query as a set, a term at a time: blocks of documents are unpacked straight into bits, and sets are joined word by word. That pays where a query has many
/// documents among those that its terms have; where it has few, its matcher passes over most blocks.</summary>
/// <param name="planner">The query's planner.</param>
/// <param name="segment">The segment.</param>
internal sealed class SetPlanner(MatchPlanner planner, SegmentReader segment)
{
    // A step of a matcher costs as much as so many documents that are unpacked into a set.
    private const int CostOfStep = 16;

    private readonly int[] documents = planner.Scratch.Ints(PostingsFormat.BlockLength);
    private readonly int[] frequencies = planner.Scratch.Ints(PostingsFormat.BlockLength);

    /// <summary>What a query costs.</summary>
    /// <param name="Steps">The documents that its matcher stops at, at most.</param>
    /// <param name="Postings">The documents of all its terms.</param>
    internal readonly record struct Cost(long Steps, long Postings)
    {
        public static Cost operator +(Cost left, Cost right) => new(left.Steps + right.Steps, left.Postings + right.Postings);
    }

    /// <summary>The documents, deleted ones too; null where a matcher finds them at less cost.</summary>
    public DocumentBits? Find(Query query) => IsCheap(query, CostOf(query)) ? Join(query) : null;

    /// <summary>How many live documents match at least, as far as its terms tell.</summary>
    public long LeastOf(Query query) => query switch
    {
        TermQuery term => Math.Max(0, CostOf(term).Steps - segment.Info.Deleted),
        SynonymQuery synonyms => synonyms.Alternatives.Where(run => run.Count == 1).Select(run => LeastOf(new TermQuery(synonyms.Field, run[0]))).DefaultIfEmpty().Max(),
        CombinedFieldsQuery combined => combined.Parts.Select(part => LeastOf(part.Words)).DefaultIfEmpty().Max(),
        DecayQuery decay => LeastOf(decay.Inner),
        ConstantScoreQuery constant => LeastOf(constant.Inner),
        DisjunctionMaxQuery union => union.Alternatives.Select(LeastOf).DefaultIfEmpty().Max(),
        BooleanQuery { Must.Count: 0, Filter.Count: 0, MustNot.Count: 0, MinimumShouldMatch: <= 1 } boolean => boolean.Should.Select(LeastOf).DefaultIfEmpty().Max(),
        _ => 0,
    };

    /// <summary>Whether sets of terms give the documents of a query, and at less cost than its matcher.</summary>
    public static bool IsCheap(Query query, Cost cost) => IsJoined(query) && cost.Steps * CostOfStep >= cost.Postings;

    /// <summary>What a query costs, as far as its terms tell.</summary>
    public Cost CostOf(Query query) => query switch
    {
        TermQuery term => Of(term.Field, term.Term),
        PhraseQuery phrase => CostOf(phrase),
        ProximityQuery near => AllOf([Of(near.Field, near.First), Of(near.Field, near.Second)]),
        SynonymQuery synonyms => AnyOf(synonyms.Alternatives.Select(run => AllOf(run.Select(term => Of(synonyms.Field, term))))),
        CombinedFieldsQuery combined => AnyOf(combined.Parts.Select(part => CostOf(part.Words))),
        FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => AnyOf(planner.Patterns.NearestTerms(fuzzy).Select(term => Of(fuzzy.Field, term.Term))),
        DecayQuery decay => CostOf(decay.Inner),
        ConstantScoreQuery constant => CostOf(constant.Inner),
        DisjunctionMaxQuery union => AnyOf(union.Alternatives.Select(CostOf)),
        BooleanQuery boolean => CostOf(boolean),
        MatchNoneQuery => default,
        KeywordQuery { OrMissing: false } keyword => new Cost(DocumentsOf(keyword), 0),
        _ => new Cost(segment.Documents, 0),
    };

    // Every search asks for these, in every segment: without an iterator for each clause.
    private Cost CostOf(BooleanQuery query)
    {
        var any = default(Cost);
        if (query.Must.Count + query.Filter.Count == 0)
        {
            for (var i = 0; i < query.Should.Count; i++) any += CostOf(query.Should[i]);
            return any;
        }

        Cost? all = null;
        for (var i = 0; i < query.Must.Count; i++) all = Both(all, CostOf(query.Must[i]));
        for (var i = 0; i < query.Filter.Count; i++) all = Both(all, CostOf(query.Filter[i]));
        return all ?? any;
    }

    private Cost CostOf(PhraseQuery query)
    {
        Cost? all = null;
        for (var i = 0; i < query.Positions.Count; i++) all = Both(all, Of(query.Field, query.Positions[i]));
        return all ?? default;
    }

    private long DocumentsOf(KeywordQuery keyword)
    {
        if (segment.Keywords(keyword.Field) is not { } column) return segment.Documents;
        long sum = 0;
        foreach (var value in keyword.Values) sum += column.Find(value) is >= 0 and var ordinal ? column.Totals[ordinal] : 0;
        return sum;
    }

    // A query that adds nothing but scores is left out.
    private static bool IsJoined(Query query) => query switch
    {
        TermQuery or MatchNoneQuery or FuzzyQuery { Scoring: FuzzyScoring.Blended } => true,
        SynonymQuery synonyms => synonyms.Alternatives.All(run => run.Count <= 1),
        CombinedFieldsQuery combined => combined.Parts.All(part => IsJoined(part.Words)),
        DecayQuery decay => IsJoined(decay.Inner),
        ConstantScoreQuery constant => IsJoined(constant.Inner),
        DisjunctionMaxQuery union => union.Alternatives.All(IsJoined),
        BooleanQuery boolean => boolean.MinimumShouldMatch <= 1 && Decisive(boolean).All(IsJoined),
        _ => QuerySets.IsSet(query),
    };

    /// <summary>The clauses that decide what matches.</summary>
    private static IEnumerable<Query> Decisive(BooleanQuery query) =>
        query.Must.Concat(query.Filter).Concat(NeedsOne(query) ? query.Should : []);

    private static bool NeedsOne(BooleanQuery query) => query.MinimumShouldMatch == 1 || query.Must.Count + query.Filter.Count == 0;

    private static Cost AnyOf(IEnumerable<Cost> parts) => parts.Aggregate(default(Cost), (sum, part) => sum + part);

    private static Cost AllOf(IEnumerable<Cost> parts)
    {
        Cost? all = null;
        foreach (var part in parts) all = Both(all, part);
        return all ?? default;
    }

    private static Cost Both(Cost? left, Cost right) => left is { } known ? new Cost(Math.Min(known.Steps, right.Steps), known.Postings + right.Postings) : right;

    private Cost Of(string field, string term)
    {
        var documents = planner.Terms.Of(segment, field, term)?.Entry.DocumentFrequency ?? 0;
        return new Cost(documents, documents);
    }

    private Cost Of(string field, IReadOnlyList<string> terms)
    {
        var sum = default(Cost);
        for (var i = 0; i < terms.Count; i++) sum += Of(field, terms[i]);
        return sum;
    }

    private DocumentBits Join(Query query)
    {
        planner.Budget.Look();
        var set = planner.Scratch.Set(segment.Documents);
        Add(query, set);
        return set;
    }

    /// <summary>Adds the documents of a query to a set.</summary>
    private void Add(Query query, DocumentBits to)
    {
        switch (query)
        {
            case TermQuery term:
                Add(term.Field, term.Term, to);
                break;
            case SynonymQuery synonyms:
                foreach (var run in synonyms.Alternatives.Where(run => run.Count > 0)) Add(synonyms.Field, run[0], to);
                break;
            case CombinedFieldsQuery combined:
                foreach (var part in combined.Parts) Add(part.Words, to);
                break;
            case FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy:
                foreach (var (term, _) in planner.Patterns.NearestTerms(fuzzy)) Add(fuzzy.Field, term, to);
                break;
            case DecayQuery decay:
                Add(decay.Inner, to);
                break;
            case ConstantScoreQuery constant:
                Add(constant.Inner, to);
                break;
            case DisjunctionMaxQuery union:
                foreach (var alternative in union.Alternatives) Add(alternative, to);
                break;
            case BooleanQuery { Must.Count: 0, Filter.Count: 0, MustNot.Count: 0 } boolean:
                foreach (var clause in boolean.Should) Add(clause, to);
                break;
            case BooleanQuery boolean:
                to.Or(Boolean(boolean));
                break;
            case MatchNoneQuery:
                break;
            default:
                if (planner.Sets.Of(query, segment) is { } set) to.Or(set);
                break;
        }
    }

    private DocumentBits Boolean(BooleanQuery query)
    {
        DocumentBits? all = null;
        foreach (var clause in query.Must.Concat(query.Filter))
        {
            var set = Join(clause);
            if (all is null) all = set;
            else all.And(set);
        }

        if (NeedsOne(query))
        {
            var any = planner.Scratch.Set(segment.Documents);
            foreach (var clause in query.Should) Add(clause, any);
            if (all is null) all = any;
            else all.And(any);
        }

        foreach (var clause in query.MustNot) all!.AndNot(planner.MatchingDocuments(clause, segment));
        return all!;
    }

    private void Add(string field, string term, DocumentBits to)
    {
        if (planner.Terms.Of(segment, field, term) is not { } list) return;
        TermDocuments.AddTo(to, list, documents, frequencies, planner.Budget);
    }
}
