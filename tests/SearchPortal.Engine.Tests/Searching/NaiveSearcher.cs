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
internal sealed class NaiveSearcher(IReadOnlyCollection<NaiveDocument> documents, IndexOrder order) : ICorpusStatistics
{
    private readonly Dictionary<string, FieldStatistics> fields = [];
    private readonly Dictionary<(string Field, string Term), long> frequencies = [];

    public FieldStatistics Field(string field) => fields.TryGetValue(field, out var known) ? known : fields[field] =
        new FieldStatistics(documents.Count(document => WordsOf(document, field).Length > 0), documents.Sum(document => (long)WordsOf(document, field).Length));

    public long DocumentFrequency(string field, string term) => frequencies.TryGetValue((field, term), out var known) ? known : frequencies[(field, term)] =
        documents.Count(document => WordsOf(document, field).Contains(term));

    public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton) =>
        documents.SelectMany(document => WordsOf(document, field)).Distinct().Where(automaton.Accepts).Order(Comparer<string>.Create(SortKey.CompareUtf8))
            .Select(term => new TermFrequency(term, DocumentFrequency(field, term)));

    /// <summary>The whole answer, with all hits whatever the task's size.</summary>
    public (IReadOnlyList<(string Id, float Score)> Hits, IReadOnlyList<FacetCounts> Facets) Search(SearchTask task)
    {
        var matching = documents.Select(document => (Document: document, Score: Score(task.Query, document))).Where(entry => entry.Score is not null).ToArray();
        var hits = matching.Where(entry => task.Filters.All(filter => Score(filter.Filter, entry.Document) is not null))
            .OrderByDescending(entry => task.Sort == Sort.Score ? entry.Score!.Value : 0)
            .ThenBy(entry => entry.Document, Comparer<NaiveDocument>.Create((left, right) => CompareByOrder(left, right, task.Sort == Sort.ReverseOrder)))
            .Select(entry => (entry.Document.Id, task.Sort == Sort.Score ? entry.Score!.Value : 0)).ToArray();
        var facets = task.Facets.Select(request =>
        {
            var counted = matching.Select(entry => entry.Document)
                .Where(document => task.Filters.All(filter => filter.Dimension == request.Dimension || Score(filter.Filter, document) is not null));
            var values = counted.Select(document => ValuesOf(document, request)).ToArray();
            return new FacetCounts(request.Dimension, values.SelectMany(each => each).CountBy(value => value).ToDictionary(pair => pair.Key, pair => (long)pair.Value), values.Count(each => each.Length == 0));
        });
        return (hits, [.. facets]);
    }

    /// <summary>The score of a document, or null where the query does not match it.</summary>
    public float? Score(Query query, NaiveDocument document, float boost = 1)
    {
        boost *= query.Boost;
        return query switch
        {
            TermQuery term => Bm25(document, term.Field, Count(document, term.Field, [[term.Term]]), boost, Idf(term.Field, DocumentFrequency(term.Field, term.Term))),
            PhraseQuery phrase => Bm25(document, phrase.Field, Count(document, phrase.Field, phrase.Positions), boost,
                (float)phrase.Positions.Sum(terms => (double)Idf(phrase.Field, terms.Max(term => DocumentFrequency(phrase.Field, term))))),
            SynonymQuery words => Bm25(document, words.Field, words.Alternatives.Sum(run => Count(document, words.Field, run.Select(term => new[] { term }).ToArray())), boost,
                Idf(words.Field, words.Alternatives.Max(run => run.Min(term => DocumentFrequency(words.Field, term))))),
            PrefixQuery prefix => WordsOf(document, prefix.Field).Any(word => word.StartsWith(prefix.Prefix, StringComparison.Ordinal)) ? boost : null,
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

    /// <summary>Places at which, one after the other, a word of each position stands.</summary>
    private static int Count(NaiveDocument document, string field, IReadOnlyList<IReadOnlyList<string>> positions)
    {
        var words = WordsOf(document, field);
        return Enumerable.Range(0, Math.Max(0, words.Length - positions.Count + 1)).Count(start => positions.Index().All(position => position.Item.Contains(words[start + position.Index])));
    }

    private float Idf(string field, long frequency) => (float)Math.Log(1 + (Field(field).Documents - frequency + 0.5) / (frequency + 0.5));

    private float? Bm25(NaiveDocument document, string field, int frequency, float boost, float idf)
    {
        if (frequency == 0) return null;
        var average = (float)(Field(field).Words / (double)Field(field).Documents);
        var length = LengthCode.Decode(LengthCode.Encode(WordsOf(document, field).Length));
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

    /// <summary>Documents that match a task and have both values.</summary>
    public long CountBoth(SearchTask task, (FacetRequest Facet, string Value) row, (FacetRequest Facet, string Value) column) => documents.Count(document =>
        Score(task.Query, document) is not null && task.Filters.All(filter => Score(filter.Filter, document) is not null)
        && ValuesOf(document, row.Facet).Contains(row.Value) && ValuesOf(document, column.Facet).Contains(column.Value));

    private static string[] ValuesOf(NaiveDocument document, FacetRequest request)
    {
        if (request.Bucket is null) return [.. KeywordsOf(document, request.Field).SelectMany(value => request.Above?.Invoke(value).Prepend(value) ?? [value]).Distinct()];
        return document.Numbers.TryGetValue(request.Field, out var number) ? [request.Bucket(number).Name] : [];
    }

    private static string[] WordsOf(NaiveDocument document, string field) => document.Words.GetValueOrDefault(field) ?? [];

    private static string[] KeywordsOf(NaiveDocument document, string field) => document.Keywords.GetValueOrDefault(field) ?? [];
}
