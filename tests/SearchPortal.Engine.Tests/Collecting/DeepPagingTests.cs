using SearchPortal.Engine.Collecting;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>Pages that begin behind the last hit of the page before.</summary>
public sealed class DeepPagingTests
{
    [Theory, InlineData(1, 1), InlineData(2, 1), InlineData(3, 4), InlineData(4, 4), InlineData(5, 7)]
    public void Pages_one_after_the_other_are_the_whole_list(int seed, int segments)
    {
        using var index = new RandomIndex(seed, segments);
        for (var i = 0; i < 40; i++)
        {
            var whole = index.Corpus.Task() with { Size = 10_000, After = null };
            var expected = index.Searcher.Search(whole);
            var found = new List<(string Id, float Score)>();
            for (var task = whole with { Size = 1 + i % 9 }; ;)
            {
                var page = index.Searcher.Search(task);
                page.Total.ShouldBe(expected.Total);
                page.Facets[0].Counts.Count.ShouldBe(expected.Facets[0].Counts.Count);
                found.AddRange(page.Hits.Select(hit => (hit.Id, hit.Score)));
                if (page.Hits.Count < task.Size) break;
                task = task with { After = page.Hits[^1].Place };
            }

            found.ShouldBe(expected.Hits.Select(hit => (hit.Id, hit.Score)), whole.ToString());
        }
    }

    [Fact]
    public void A_place_holds_while_the_index_changes()
    {
        using var index = new RandomIndex(6, 3);
        var whole = Enumerable.Range(0, 100).Select(_ => new SearchTask(index.Corpus.Query(0)) { Size = 10_000 }).First(task => index.Searcher.Search(task).Hits.Count > 2);
        var expected = index.Searcher.Search(whole).Hits;
        index.Rewrite();

        index.Searcher.Search(whole with { After = expected[^2].Place }).Hits.Select(hit => hit.Id).ShouldBe([expected[^1].Id]);
    }

    [Theory, InlineData(1, 1), InlineData(2, 4), InlineData(3, 7)]
    public void A_stream_gives_every_hit_in_order(int seed, int segments)
    {
        using var index = new RandomIndex(seed, segments);
        for (var i = 0; i < 40; i++)
        {
            var task = index.Corpus.Task() with { Size = 10_000 };
            var expected = index.Searcher.Search(task).Hits;
            index.Searcher.Stream(task, TestContext.Current.CancellationToken).ShouldBe(expected, task.ToString());

            if (expected.Count < 3) continue;
            index.Searcher.Stream(task with { After = expected[1].Place }, TestContext.Current.CancellationToken).ShouldBe(expected.Skip(2));
        }
    }

    [Fact]
    public void A_stream_can_be_stopped()
    {
        using var index = new RandomIndex(1, 2);
        using var stop = new CancellationTokenSource();
        var stream = index.Searcher.Stream(new SearchTask(new Queries.MatchAllQuery()) { Sort = Sort.SchemaOrder }, stop.Token);
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => stream.Count());
    }
}
