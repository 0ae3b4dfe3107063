using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
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


    private static char Letter(int i) => (char)('a' + i);

    private static SmallIndex Filled()
    {
        var index = new SmallIndex();
        index.Add([.. Enumerable.Range(0, 10).Select(i => SmallIndex.Document($"d{i}", $"w{Letter(i)} text"))]);
        return index;
    }
}
