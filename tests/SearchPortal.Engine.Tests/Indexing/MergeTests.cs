using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>Merges, and what happens while one runs.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly SmallIndex index = new();
    private readonly HookedDisk disk = new();

    private IndexWriterOptions InBackground => new() { Disk = disk };

    public void Dispose() => index.Dispose();

    [Fact]
    public void What_is_deleted_replaced_and_rewritten_while_a_merge_runs_is_so_in_its_result()
    {
        AddTenSegments();
        using (var writer = index.Write(InBackground))
        {
            WhileMerging(() =>
            {
                writer.DeleteDocument("b3").ShouldBeTrue();
                writer.DeleteDocuments(new TermQuery("body", Word(5))).ShouldBe(2);
                writer.UpdateDocument(Document("a7", "replaced", "Weekly"));
                writer.RewriteColumn("outlet", (id, _) => id is "a1" or "a7" ? ["By function"] : null);
                writer.RewriteColumn("outlet", new Dictionary<string, IReadOnlyList<string>> { ["a2"] = ["By id"], ["b2"] = [], ["b3"] = ["gone"] });
                writer.RewriteColumn("topic", (id, _) => id == "b1" ? ["x", "y"] : null);
                writer.Commit();
                writer.DeleteDocument("b4").ShouldBeTrue();
            });
            writer.UpdateDocument(Document("late"));
            writer.Commit();
            writer.FinishMerges(TestContext.Current.CancellationToken);
            writer.Merges.ShouldBeGreaterThanOrEqualTo(1);
            writer.Commit();
        }

        index.Ids().ShouldBe("a0 a1 a2 a3 a4 a6 a7 a8 a9 b0 b1 b2 b6 b7 b8 b9 late");
        using var searcher = index.Search();
        Ids(searcher, new KeywordQuery("outlet", ["By function"])).ShouldBe("a1 a7");
        Ids(searcher, new KeywordQuery("outlet", ["By id"])).ShouldBe("a2");
        Ids(searcher, new KeywordQuery("outlet", [], OrMissing: true)).ShouldBe("b2");
        Ids(searcher, new KeywordQuery("topic", ["y"])).ShouldBe("b1");
        Ids(searcher, new TermQuery("body", "replaced")).ShouldBe("a7");
        Ids(searcher, new TermQuery("body", Word(7))).ShouldBe("b7");
    }

    [Fact]
    public void A_source_that_is_deleted_whole_while_a_merge_runs_leaves_nothing()
    {
        AddTenSegments();
        using var writer = index.Write(InBackground);
        WhileMerging(() =>
        {
            writer.DeleteDocument("a4");
            writer.DeleteDocument("b4");
            writer.Commit();
        });
        writer.UpdateDocument(Document("late"));
        writer.Commit();
        writer.FinishMerges(TestContext.Current.CancellationToken);
        writer.Merges.ShouldBeGreaterThanOrEqualTo(1);
        index.Ids().ShouldBe("a0 a1 a2 a3 a5 a6 a7 a8 a9 b0 b1 b2 b3 b5 b6 b7 b8 b9 late");
    }

    [Fact]
    public void A_snapshot_of_what_is_not_committed_outlives_the_merge_of_its_segments()
    {
        AddTenSegments();
        using var writer = index.Write(InForeground);
        writer.DeleteDocument("a0");
        writer.UpdateDocument(Document("late"));
        using var snapshot = writer.OpenSearcher();
        writer.Compact();
        writer.Commit();
        index.SegmentFolders.Count().ShouldBe(1);
        Ids(snapshot, new TermQuery("body", Word(0))).ShouldBe("b0");
        snapshot.Documents.ShouldBe(20);
    }

    [Fact]
    public void A_merge_without_room_leaves_all_as_it_was_and_is_done_after_a_later_commit()
    {
        AddTenSegments();
        using var writer = index.Write(InForeground with { Disk = disk });
        WhileMerging(() => throw new IOException("no space left"));
        writer.UpdateDocument(Document("one"));
        writer.Commit();
        writer.MergeProblem.ShouldNotBeNull().Message.ShouldContain("no space");
        writer.Merges.ShouldBe(0);
        index.SegmentFolders.Select(Path.GetFileName).ShouldBe(index.Commit().Segments.Select(segment => segment.Name), ignoreOrder: true);
        index.Commit().Segments.Count.ShouldBe(11);

        writer.UpdateDocument(Document("two"));
        writer.Commit();
        writer.MergeProblem.ShouldBeNull();
        writer.Merges.ShouldBeGreaterThanOrEqualTo(1);
        index.SegmentFolders.Select(Path.GetFileName).ShouldBe(index.Commit().Segments.Select(segment => segment.Name), ignoreOrder: true);
        index.Ids().ShouldBe("a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 one two");
    }

    [Fact]
    public void Merges_in_the_background_are_committed_once_they_are_finished()
    {
        AddTenSegments();
        using (var writer = index.Write(InBackground))
        {
            writer.UpdateDocument(Document("late"));
            var commit = writer.Commit();
            writer.FinishMerges(TestContext.Current.CancellationToken);
            writer.Merges.ShouldBeGreaterThanOrEqualTo(1);
            // A merge that was quick is in the commit itself.
            writer.LastCommit.ShouldBeInRange(commit, commit + 1);
            index.Commit().Commit.ShouldBe(writer.LastCommit);
            index.Commit().Segments.Count.ShouldBe(2);
        }

        index.Ids().Split(' ').Length.ShouldBe(21);
    }

    [Fact]
    public void A_merge_commits_nothing_that_waits_for_a_commit_of_its_own()
    {
        AddTenSegments();
        using (var writer = index.Write(InBackground))
        {
            WhileMerging(() => writer.UpdateDocument(Document("waits")));
            writer.UpdateDocument(Document("late"));
            writer.Commit();
            writer.FinishMerges(TestContext.Current.CancellationToken);
            writer.Merges.ShouldBeGreaterThanOrEqualTo(1);
        }

        index.Ids().ShouldNotContain("waits");
        index.Commit().Segments.Count.ShouldBe(11);
    }

    [Fact]
    public async Task Closing_ends_a_merge_and_leaves_all_as_it_was()
    {
        AddTenSegments();
        using var merging = new ManualResetEventSlim();
        using var closing = new ManualResetEventSlim();
        var writer = index.Write(InBackground);
        WhileMerging(() =>
        {
            merging.Set();
            closing.Wait(TestContext.Current.CancellationToken);
        });
        writer.UpdateDocument(Document("late"));
        writer.Commit();
        merging.Wait(TestContext.Current.CancellationToken);
        var dispose = Task.Run(writer.Dispose, TestContext.Current.CancellationToken);
        // Whoever is refused because the writer is closed knows that merges were told to end.
        while (Record.Exception(() => writer.DeleteDocument("nobody")) is not ObjectDisposedException) Thread.Yield();
        closing.Set();
        await dispose;
        writer.Merges.ShouldBe(0);
        index.SegmentFolders.Select(Path.GetFileName).ShouldBe(index.Commit().Segments.Select(segment => segment.Name), ignoreOrder: true);
        index.Ids().Split(' ').Length.ShouldBe(21);
    }

    [Fact]
    public void Compacting_leaves_so_many_segments_and_no_deleted_documents()
    {
        AddTenSegments();
        using var writer = index.Write(WithoutMerging);
        writer.DeleteDocument("a1");
        writer.Commit();
        var told = new List<double>();
        writer.Compact(3, new Told(told));
        writer.Commit();
        index.Commit().Segments.Count.ShouldBe(3);
        index.Commit().Segments.ShouldAllBe(segment => segment.Deleted == 0);
        writer.DeleteDocument("a2");
        writer.Compact();
        writer.Commit();
        index.Commit().Segments.Single().Documents.ShouldBe(18);
        told.ShouldBe(told.Order());
        index.Ids().Split(' ').Length.ShouldBe(18);
    }

    [Fact]
    public void Compacting_can_be_ended_and_leaves_all_as_it_was()
    {
        AddTenSegments();
        using var writer = index.Write(WithoutMerging with { Disk = disk });
        using var ending = new CancellationTokenSource();
        WhileMerging(ending.Cancel, flushesBefore: 0);
        Should.Throw<OperationCanceledException>(() => writer.Compact(cancellation: ending.Token));
        index.SegmentFolders.Count().ShouldBe(10);
        writer.UpdateDocument(Document("late"));
        writer.Commit();
        index.Ids().Split(' ').Length.ShouldBe(21);
    }

    [Fact]
    public void The_folder_takes_no_more_than_twice_its_data_while_it_is_merged()
    {
        using (var writer = index.Write(WithoutMerging with { Disk = disk }))
        {
            for (var i = 0; i < 480; i++)
            {
                writer.UpdateDocument(Document($"{i / 20}-{i % 20}", string.Join(' ', Enumerable.Range(i, 60)), date: i * 7 % 480));
                if (i % 20 == 19) writer.Commit();
            }
        }

        var data = Bytes();
        long most = 0;
        disk.AfterWrite = () => most = Math.Max(most, Bytes());
        using (var writer = index.Write(InForeground with { Disk = disk }))
        {
            writer.DeleteDocument("0-0");
            writer.Commit();
            writer.Merges.ShouldBeGreaterThan(0);
            writer.DeleteDocument("0-1");
            writer.Compact();
            writer.DeleteDocument("0-2");
            Should.Throw<InvalidOperationException>(() => writer.Compact()).Message.ShouldContain("commit first");
            writer.Commit();
            writer.Compact();
        }

        most.ShouldBeGreaterThan(data);
        most.ShouldBeLessThanOrEqualTo(2 * data);
        Bytes().ShouldBeLessThan(data);
        index.Ids().Split(' ').Length.ShouldBe(477);
    }

    private void AddTenSegments()
    {
        using var writer = index.Write(WithoutMerging with { Disk = disk });
        for (var i = 0; i < 10; i++)
        {
            writer.UpdateDocument(Document($"a{i}", Word(i)));
            writer.UpdateDocument(Document($"b{i}", Word(i)));
            writer.Commit();
        }
    }

    /// <summary>Calls it once, in the middle of the next merge: when its segment gets its ids. What the test adds is flushed before.</summary>
    private void WhileMerging(Action action, int flushesBefore = 1)
    {
        var segments = 0;
        disk.BeforeFile = path =>
        {
            if (Path.GetFileName(path) != "ids" || segments++ < flushesBefore) return;
            disk.BeforeFile = null;
            action();
        };
    }

    private static string Word(int segment) => "harbour" + (char)('a' + segment);

    private long Bytes() => Directory.EnumerateFiles(index.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);

    private sealed class Told(List<double> values) : IProgress<double>
    {
        public void Report(double value) => values.Add(value);
    }
}
