using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Tests.Indexing;

namespace SearchPortal.Engine.Tests.Matching;

public sealed class SearchLimitsTests
{
    // Ten documents are one word of bits.
    private const long DocumentBytes = 8;

    [Fact]
    public void A_search_ends_when_its_time_is_over()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(new SearchTask(new MatchAllQuery()), limits: new SearchLimits(TimeSpan.Zero, long.MaxValue)))
            .Message.ShouldContain("seconds and was stopped. Ask for");
    }

    [Fact]
    public void Sets_of_documents_are_bounded_in_memory()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        var few = new SearchLimits(TimeSpan.MaxValue, DocumentBytes * 3);
        var sets = Enumerable.Range(0, 4).Select(i => (Query)new PrefixQuery("body", "w" + Letter(i))).ToArray();
        searcher.Search(new SearchTask(new BooleanQuery { Should = sets[..3] }), limits: few).Total.ShouldBe(3);
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(new SearchTask(new BooleanQuery { Should = sets }), limits: few)).Message.ShouldContain("memory");
    }

    [Fact]
    public void Equal_parts_of_a_query_share_a_set_whatever_their_boosts_and_labels()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        var one = new SearchLimits(TimeSpan.MaxValue, DocumentBytes);
        var same = Enumerable.Range(1, 50).Select(i => (Query)new PrefixQuery("body", "wb") { Boost = i, Label = $"wb* {i}" }).ToArray();
        searcher.Search(new SearchTask(new BooleanQuery { Should = same }), limits: one).Hits[0].Score.ShouldBe(50 * 51 / 2);
    }

    [Fact]
    public void A_cancelled_search_ends_inside_of_a_segment()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => searcher.Search(new SearchTask(new WildcardQuery("body", "*b*")), cancellation: cancellation.Token));
    }

    [Fact]
    public void A_pattern_is_judged_beforehand()
    {
        PatternCheck.TryValidate(new RegexpQuery("body", "a(b"), out var problem).ShouldBeFalse();
        problem.ShouldNotBeNull().ShouldContain("not closed");
        PatternCheck.TryValidate(new RegexpQuery("body", "a(b)"), out problem).ShouldBeTrue();
        problem.ShouldBeNull();
        PatternCheck.TryValidate(new WildcardQuery("body", new string('?', 2000)), out problem).ShouldBeFalse();
        PatternCheck.TryValidate(new MatchAllQuery(), out _).ShouldBeTrue();
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        Should.Throw<PatternException>(() => searcher.Count(new RegexpQuery("body", "a(b")));
    }
    [Fact]
    public void A_pattern_that_no_term_fits_is_stopped_all_the_same()
    {
        using var index = new SmallIndex();
        var random = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, 150).Select(_ => random.Next(2) == 0 ? 'x' : 'y'));
        index.Add(SmallIndex.Document("d", string.Join(' ', Enumerable.Range(0, 5000).Select(_ => Word()))));
        using var searcher = IndexSearcher.Open(index.Path);
        var explosive = new RegexpQuery("body", "(.*(x|y).*y){20}(x|y){100}(x|y)*z");
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(new SearchTask(explosive), limits: new SearchLimits(TimeSpan.FromMilliseconds(200), long.MaxValue)));
    }

    [Fact]
    public void A_cancelled_search_ends_where_every_document_is_refused()
    {
        using var index = new SmallIndex();
        index.Add([.. Enumerable.Range(0, 2000).Select(i => SmallIndex.Document($"d{i}", i % 2 == 0 ? "even b x a" : "odd b x a"))]);
        using var searcher = IndexSearcher.Open(index.Path);
        Query a = new TermQuery("body", "a"), b = new TermQuery("body", "b");
        Query[] refusing =
        [
            new BooleanQuery { Must = [a], MustNot = [b] },
            new BooleanQuery { Should = [a, new TermQuery("body", "even"), new TermQuery("body", "odd")], MinimumShouldMatch = 3 },
            PhraseQuery.Of("body", ["a", "b"]),
            PhraseQuery.Of("body", ["a", "b"], slop: 1),
            new NearQuery("body", [a, b], 0, Ordered: true),
            new AtLeastQuery(a, 2),
            new BeforeQuery("body", a, "start"),
        ];
        foreach (var query in refusing)
        {
            searcher.Count(query).ShouldBe(0, query.ToString());
            using var cancellation = new CancellationTokenSource();
            var corpus = new CancellingStatistics(searcher.Statistics, cancellation);
            Should.Throw<OperationCanceledException>(() => searcher.Search(new SearchTask(query), corpus, cancellation: cancellation.Token), query.ToString());
        }
    }

    [Fact]
    public void Cursors_of_a_pattern_are_bounded_in_memory()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        var twice = new AtLeastQuery(new PrefixQuery("body", "w"), 2);
        searcher.Count(twice).ShouldBe(0);
        Should.Throw<SearchTooCostlyException>(() => searcher.Search(new SearchTask(twice), limits: new SearchLimits(TimeSpan.MaxValue, 4096))).Message.ShouldContain("memory");
    }

    [Fact]
    public void An_explanation_has_the_limits_of_a_search()
    {
        using var index = Filled();
        using var searcher = IndexSearcher.Open(index.Path);
        var query = new PrefixQuery("body", "w");
        var hit = searcher.Search(query).Hits[0];
        searcher.Explain(query, hit).ShouldNotBeNull();
        Should.Throw<SearchTooCostlyException>(() => searcher.Explain(query, hit, new SearchLimits(TimeSpan.Zero, long.MaxValue)));
    }

    private static char Letter(int i) => (char)('a' + i);

    private static SmallIndex Filled()
    {
        var index = new SmallIndex();
        index.Add([.. Enumerable.Range(0, 10).Select(i => SmallIndex.Document($"d{i}", $"w{Letter(i)} text"))]);
        return index;
    }

    /// <summary>Cancels the search once its plan begins to ask.</summary>
    private sealed class CancellingStatistics(ICorpusStatistics inner, CancellationTokenSource cancellation) : ICorpusStatistics
    {
        public FieldStatistics Field(string field)
        {
            cancellation.Cancel();
            return inner.Field(field);
        }

        public long DocumentFrequency(string field, string term) => inner.DocumentFrequency(field, term);

        public long TotalFrequency(string field, string term) => inner.TotalFrequency(field, term);

        public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton) => inner.Terms(field, automaton);
    }
}
