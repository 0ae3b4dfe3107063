using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Searching;

public sealed class SnapshotTests : IDisposable
{
    private static readonly SearchTask Task = new(new TermQuery("body", "harbour")) { Facets = [new FacetRequest("outlet", "outlet")] };

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void An_open_snapshot_answers_the_same_while_commits_merges_and_deletes_go_on()
    {
        index.Add(Document("a", "the harbour", date: 2), Document("b", "a harbour strike at the harbour", "Weekly", 1), Document("c", "rain"));
        using var snapshot = index.Search();
        var before = Describe(snapshot);
        using (var writer = index.Write(new IndexWriterOptions { MemoryBudget = 1 }))
        {
            for (var i = 0; i < 12; i++)
            {
                writer.UpdateDocument(Document($"new{i}", "harbour"));
                writer.DeleteDocument(i % 2 == 0 ? "a" : "b");
                writer.Commit();
                Describe(snapshot).ShouldBe(before);
            }

            writer.DeleteDocument("c");
            writer.RewriteColumn("outlet", (_, _) => ["Monthly"]);
            writer.Commit();
        }

        Describe(snapshot).ShouldBe(before);
        using var newer = snapshot.OpenIfChanged().ShouldNotBeNull();
        newer.Search(Task).Total.ShouldBe(12);
        newer.Search(Task).Facets.Single().Counts.ShouldBe(new Dictionary<string, long> { ["Monthly"] = 12 });
        newer.OpenIfChanged().ShouldBeNull();
        IndexChecker.Check(index.Path).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_is_seen_that_falls_into_the_same_tick_of_the_clock()
    {
        var manifest = Path.Combine(index.Path, "manifest");
        index.Add(Document("a", "harbour"));
        var time = File.GetLastWriteTimeUtc(manifest);
        using var snapshot = index.Search();
        snapshot.OpenIfChanged().ShouldBeNull();
        index.Add(Document("b", "harbour"));
        File.SetLastWriteTimeUtc(manifest, time);
        using var newer = snapshot.OpenIfChanged().ShouldNotBeNull();
        Ids(newer).ShouldBe("a b");
    }

    [Fact]
    public void A_snapshot_lives_until_its_last_reference_is_given_back()
    {
        index.Add(Document("a", "harbour"));
        var snapshot = index.Search();
        snapshot.TryAcquire().ShouldBeTrue();
        snapshot.Dispose();
        snapshot.Dispose();
        snapshot.Search(Task).Total.ShouldBe(1);
        snapshot.Release();
        snapshot.TryAcquire().ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => snapshot.Search(Task));
    }

    [Fact]
    public void Segments_that_stay_are_shared_and_survive_the_older_snapshot()
    {
        index.Add(Document("a", "harbour"));
        var old = index.Search();
        index.Add(Document("b", "harbour"));
        using var newer = old.OpenIfChanged().ShouldNotBeNull();
        old.Dispose();
        Ids(newer, Task.Query).ShouldBe("a b");
    }

    [Fact]
    public void A_search_can_be_stopped()
    {
        index.Add(Document("a", "harbour"));
        using var searcher = index.Search();
        Should.Throw<OperationCanceledException>(() => searcher.Search(Task, cancellation: new CancellationToken(canceled: true)));
    }

    private static string Describe(IndexSearcher searcher)
    {
        var answer = searcher.Search(Task);
        var hits = answer.Hits.Select(hit => $"{hit.Id} {hit.Score:R} {System.Text.Encoding.UTF8.GetString(searcher.Stored(hit))} {string.Join('|', searcher.Values(hit, "outlet"))}");
        var counts = answer.Facets.Single().Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}");
        return string.Join('\n', [$"{searcher.Commit.Commit} {searcher.Documents} {answer.Total}", .. hits, .. counts]);
    }
}
