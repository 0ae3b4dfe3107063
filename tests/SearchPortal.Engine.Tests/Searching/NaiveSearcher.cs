using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The truth: every query is asked of every document, without an index.</summary>
internal sealed class NaiveSearcher : ICorpusStatistics
{
    private readonly IReadOnlyCollection<NaiveDocument> documents;
    private readonly IndexOrder order;
    private readonly NaivePlaces places;
    private readonly Known<(Query, string, float), float?> scores = new();
    private readonly Known<(Query, string), float> rarities = new();
    private readonly Known<FuzzyQuery, (string Word, float Part)[]> nearest = new();
    private readonly Dictionary<string, FieldStatistics> fields = [];
    private readonly Dictionary<(string Field, string Term), long> frequencies = [];

    public NaiveSearcher(IReadOnlyCollection<NaiveDocument> documents, IndexOrder order)
    {
        this.documents = documents;
        this.order = order;
        places = new NaivePlaces(this);
    }

    public FieldStatistics Field(string field) => fields.TryGetValue(field, out var known) ? known : fields[field] =
        new FieldStatistics(documents.Count(document => document.WordsOf(field).Length > 0), documents.Sum(document => (long)document.WordsOf(field).Length));

    public long DocumentFrequency(string field, string term) => frequencies.TryGetValue((field, term), out var known) ? known : frequencies[(field, term)] =
        documents.Count(document => document.PositionsOf(field, term).Length > 0);

    public long TotalFrequency(string field, string term) => documents.Sum(document => (long)document.PositionsOf(field, term).Length);

    public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton) =>
        documents.SelectMany(document => document.WordsOf(field)).Distinct().Where(automaton.Accepts).Order(Comparer<string>.Create(SortKey.CompareUtf8))
            .Select(term => new TermFrequency(term, DocumentFrequency(field, term)));

    /// <summary>The whole answer, with all hits whatever the task's size.</summary>
    public (IReadOnlyList<NaiveHit> Hits, IReadOnlyList<FacetCounts> Facets) Search(SearchTask task)
    {
        var matching = documents.Select(document => (Document: document, Score: Score(task.Query, document))).Where(entry => entry.Score is not null).ToArray();
        var hits = matching.Where(entry => task.Filters.All(filter => Score(filter.Filter, entry.Document) is not null))
            .OrderByDescending(entry => task.Sort == Sort.Score ? entry.Score!.Value : 0)
            .ThenBy(entry => entry.Document, Comparer<NaiveDocument>.Create((left, right) => CompareByOrder(left, right, task.Sort == Sort.ReverseOrder)))
            .GroupBy(entry => GroupOf(entry.Document, task))
            .Select(group => new NaiveHit(group.First().Document.Id, task.Sort == Sort.Score ? group.First().Score!.Value : 0, NamedGroupOf(group.First().Document, task), group.Count() - 1)).ToArray();
        var facets = task.Facets.Select(request =>
        {
            var counted = matching.Select(entry => entry.Document)
                .Where(document => task.Filters.All(filter => filter.Dimension == request.Dimension || Score(filter.Filter, document) is not null));
            var values = counted.SelectMany(document => ValuesOf(document, request).DefaultIfEmpty().Select(value => (Value: value, Group: GroupOf(document, task)))).Distinct().ToArray();
            return new FacetCounts(
                request.Dimension,
                values.Where(each => each.Value is not null).CountBy(each => each.Value!).ToDictionary(pair => pair.Key, pair => (long)pair.Value),
                values.Count(each => each.Value is null));
        });
        return (hits, [.. facets]);
    }

    /// <summary>The group that a document counts in: what it says, else itself.</summary>
    private static (string? Named, string? Id) GroupOf(NaiveDocument document, SearchTask task) =>
        NamedGroupOf(document, task) is { } named ? (named, null) : (null, document.Id);

    private static string? NamedGroupOf(NaiveDocument document, SearchTask task) =>
        task.GroupBy is { } field ? KeywordsOf(document, field).SingleOrDefault() : null;

    /// <summary>The score of a document, or null where the query does not match it.</summary>
    public float? Score(Query query, NaiveDocument document, float boost = 1) => scores.Get((query, document.Id, boost), () => ScoreOf(query, document, boost));

    private float? ScoreOf(Query query, NaiveDocument document, float boost)
    {
        boost *= query.Boost;
        return query switch
        {
            TermQuery term => Bm25(document, term.Field, document.PositionsOf(term.Field, term.Term).Length, boost, Rarity(term, term.Field)),
            PhraseQuery phrase => Bm25(document, phrase.Field, document.RunsOf(phrase.Field, phrase.Positions).Count(), boost, Rarity(phrase, phrase.Field)),
            SynonymQuery words => Bm25(document, words.Field, words.Alternatives.Sum(run => document.RunsOf(words.Field, [.. run.Select(term => new[] { term })]).Count()), boost, Rarity(words, words.Field)),
            FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => Sum(Nearest(fuzzy).Select(term => Bm25(document, fuzzy.Field, document.PositionsOf(fuzzy.Field, term.Word).Length, boost * term.Part, Rarity(fuzzy, fuzzy.Field)))),
            PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery => document.WordsOf(FieldOf(query)).Any(word => places.Fits(query, word)) ? boost : null,
            CombinedFieldsQuery combined => NaiveCombinedFields.Score(combined, document, boost, this),
            ProximityQuery near => Bm25(document, near.Field, NaiveCombinedFields.Frequency(near, document), boost, Rarity(near, near.Field)),
            DecayQuery decay => Score(decay.Inner, document, boost) * NaiveCombinedFields.Decay(decay, document),
            NearQuery near => Bm25(document, near.Field, TightestOf(places.Choices(near, document)), boost, Rarity(near, near.Field)),
            WithinQuery within => Bm25(document, within.Field, places.Units(within, document).Length, boost, Rarity(within, within.Field)),
            BeforeQuery before => places.BeforePlaces(before, document).Any() ? Score(before.Inner, document, boost) : null,
            AtLeastQuery several => places.AllPlaces(several.Inner, document).Select(place => (place.Text, place.Start)).Distinct().Count() >= several.Count ? Score(several.Inner, document, boost) : null,
            RangeQuery range => document.Numbers.TryGetValue(range.Field, out var number) && (range.From is null || number >= range.From) && (range.Until is null || number < range.Until) ? boost : null,
            MissingNumberQuery missing => document.Numbers.ContainsKey(missing.Field) ? null : boost,
            KeywordQuery keyword => KeywordsOf(document, keyword.Field) is var values && (values.Intersect(keyword.Values).Any() || (keyword.OrMissing && values.Length == 0)) ? boost : null,
            MatchAllQuery => boost,
            ConstantScoreQuery constant => Score(constant.Inner, document) is null ? null : boost,
            DisjunctionMaxQuery best => Best([.. Scores(best.Alternatives, document, boost).OfType<float>()], best.TieBreaker),
            BooleanQuery boolean => Boolean(boolean, document, boost),
            _ => null,
        };
    }

    private float? Boolean(BooleanQuery query, NaiveDocument document, float boost)
    {
        var must = Scores(query.Must, document, boost);
        var should = Scores(query.Should, document, boost).OfType<float>().ToArray();
        var required = query.Must.Count + query.Filter.Count;
        if (must.Contains(null) || Scores(query.Filter, document, 1).Contains(null) || Scores(query.MustNot, document, 1).OfType<float>().Any()) return null;
        if (required + query.Should.Count == 0 || should.Length < Math.Max(query.MinimumShouldMatch, required == 0 ? 1 : 0)) return null;
        return (float)must.Sum(score => (double)score!.Value) + (float)should.Sum(score => (double)score);
    }

    private float?[] Scores(IReadOnlyList<Query> queries, NaiveDocument document, float boost) => [.. queries.Select(query => Score(query, document, boost))];

    private static float? Best(float[] scores, float tieBreaker) =>
        scores.Length == 0 ? null : (float)(scores.Max() + scores.Order().SkipLast(1).Sum(score => (double)score) * tieBreaker);

    /// <summary>For each place at which choices begin, the one with the fewest words between.</summary>
    private static float TightestOf(IEnumerable<(int Start, int End)[]> choices) =>
        choices.GroupBy(choice => choice.Min(place => place.Start)).OrderBy(group => group.Key).Aggregate(0f, (sum, group) => sum + 1f / (1 + group.Min(NaivePlaces.Between)));

    private static float? Sum(IEnumerable<float?> scores) => scores.OfType<float>().ToArray() is { Length: > 0 } found ? (float)found.Sum(score => (double)score) : null;

    private (string Word, float Part)[] Nearest(FuzzyQuery fuzzy) => nearest.Get(fuzzy, () => [.. documents.SelectMany(document => document.WordsOf(fuzzy.Field)).Distinct()
        .Where(word => places.Fits(fuzzy, word))
        .Select(word => (Word: word, Part: Math.Max(0, 1f - (float)EditDistance.Between(word, fuzzy.Term) / Math.Min(word.EnumerateRunes().Count(), fuzzy.Term.EnumerateRunes().Count()))))
        .OrderByDescending(word => word.Part).ThenBy(word => word.Word, Comparer<string>.Create(SortKey.CompareUtf8)).Take(50)]);

    public float Rarity(Query query, string text) => rarities.Get((query, text), () => RarityOf(query, text));

    private float RarityOf(Query query, string text) => query switch
    {
        // Marks are counted among the documents of their text, where a near query asks.
        TermQuery term => Idf(term.Field.EndsWith(".marks", StringComparison.Ordinal) ? text : term.Field, DocumentFrequency(term.Field, term.Term)),
        PhraseQuery phrase => (float)phrase.Positions.Sum(terms => (double)Idf(phrase.Field, terms.Max(term => DocumentFrequency(phrase.Field, term)))),
        SynonymQuery words => Idf(words.Field, words.Alternatives.Where(run => run.Count > 0).Select(run => run.Min(term => DocumentFrequency(words.Field, term))).DefaultIfEmpty().Max()),
        FuzzyQuery { Scoring: FuzzyScoring.Blended } fuzzy => Nearest(fuzzy) is { Length: > 0 } nearest ? Idf(fuzzy.Field, nearest.Max(term => DocumentFrequency(fuzzy.Field, term.Word))) : 0,
        PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery => Idf(FieldOf(query), documents.SelectMany(document => document.WordsOf(FieldOf(query))).Distinct()
            .Where(word => places.Fits(query, word)).Select(word => DocumentFrequency(FieldOf(query), word)).DefaultIfEmpty().Max()),
        ProximityQuery near => Rarity(new PhraseQuery(near.Field, [near.First, near.Second]), text),
        NearQuery near => (float)near.Clauses.Sum(clause => (double)Rarity(clause, text)),
        WithinQuery within => (float)within.Clauses.Sum(clause => (double)Rarity(clause, text)),
        BeforeQuery before => Rarity(before.Inner, text),
        AtLeastQuery several => Rarity(several.Inner, text),
        ConstantScoreQuery constant => Rarity(constant.Inner, text),
        DisjunctionMaxQuery union => union.Alternatives.Select(each => Rarity(each, text)).DefaultIfEmpty().Min(),
        BooleanQuery { Must.Count: > 0 } boolean => (float)boolean.Must.Sum(each => (double)Rarity(each, text)),
        BooleanQuery boolean => boolean.Should.Select(each => Rarity(each, text)).DefaultIfEmpty().Min(),
        _ => 0,
    };

    /// <summary>The field of a pattern.</summary>
    public static string FieldOf(Query pattern) => pattern switch { PrefixQuery each => each.Field, WildcardQuery each => each.Field, RegexpQuery each => each.Field, FuzzyQuery each => each.Field, _ => "" };

    /// <summary>Where a query stands in a document.</summary>
    public IEnumerable<NaiveSpan> Spans(Query query, NaiveDocument document) => places.Spans(query, document);

    private float Idf(string field, long frequency) => Field(field).Documents == 0 ? 0 : (float)Math.Log(1 + (Field(field).Documents - frequency + 0.5) / (frequency + 0.5));

    private float? Bm25(NaiveDocument document, string field, float frequency, float boost, float idf)
    {
        if (frequency == 0) return null;
        var average = Field(field).Documents == 0 ? 1 : (float)(Field(field).Words / (double)Field(field).Documents);
        var length = LengthCode.Decode(LengthCode.Encode(document.WordsOf(field).Length));
        var weight = boost * idf;
        return weight - weight / (1f + frequency * (1f / (1.2f * (1 - 0.75f + 0.75f * length / average))));
    }

    private int CompareByOrder(NaiveDocument left, NaiveDocument right, bool reversed)
    {
        bool hasLeft = left.Numbers.TryGetValue(order.NumberField, out var a), hasRight = right.Numbers.TryGetValue(order.NumberField, out var b);
        if (hasLeft != hasRight) return hasLeft ? -1 : 1;
        if (a != b) return order.Descending != reversed ? b.CompareTo(a) : a.CompareTo(b);
        return Encoding.UTF8.GetBytes(left.Id).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.Id));
    }

    /// <summary>Documents that match a task and have both values; or groups that have such a document.</summary>
    public long CountBoth(SearchTask task, (FacetRequest Facet, string Value) row, (FacetRequest Facet, string Value) column) => documents.Where(document =>
        Score(task.Query, document) is not null && task.Filters.All(filter => Score(filter.Filter, document) is not null)
        && ValuesOf(document, row.Facet).Contains(row.Value) && ValuesOf(document, column.Facet).Contains(column.Value)).Select(document => GroupOf(document, task)).Distinct().Count();

    private static string[] ValuesOf(NaiveDocument document, FacetRequest request)
    {
        if (request.Bucket is null) return [.. KeywordsOf(document, request.Field).SelectMany(value => request.Above?.Invoke(value).Prepend(value) ?? [value]).Distinct()];
        return document.Numbers.TryGetValue(request.Field, out var number) ? [request.Bucket(number).Name] : [];
    }

    private static string[] KeywordsOf(NaiveDocument document, string field) => document.Keywords.GetValueOrDefault(field) ?? [];
}
