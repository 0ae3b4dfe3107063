using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Searching;
using SearchPortal.Tests;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>Several threads write at once, while others commit, merge, compact and read.</summary>
public sealed class ManyThreadsTests : IDisposable
{
    private const int Threads = 3;
    private const int Shared = 60;

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Every_snapshot_and_every_commit_has_each_document_once_while_threads_replace_them()
    {
        var options = new IndexWriterOptions { MemoryBudget = 60_000, Disk = new HookedDisk() };
        string[] ids = [.. Enumerable.Range(0, Shared).Select(number => $"id{number:00}")];
        var last = new string[Threads, Shared];
        using (var writer = index.Write(options))
        {
            foreach (var id in ids) writer.AddDocument(Document(id)).ShouldBeTrue();
            writer.Commit();
            AtOnce(
                writer,
                thread =>
                {
                    var random = new Random(thread);
                    for (var round = 0; round < 600; round++)
                    {
                        var number = random.Next(Shared);
                        last[thread, number] = Word(thread * 1000 + round);
                        writer.UpdateDocument(Document(ids[number], last[thread, number], date: random.Next(9)));
                        if (round % 50 == 0) writer.AddDocument(Document(ids[number], "never")).ShouldBeFalse();
                    }
                },
                random =>
                {
                    switch (random.Next(6))
                    {
                        case 0:
                            writer.Commit();
                            break;
                        case 1:
                            Compact(writer);
                            break;
                        case 2:
                            using (var committed = index.Search()) Sorted(committed).ShouldBe(ids);
                            break;
                        default:
                            using (var searcher = writer.OpenSearcher()) Sorted(searcher).ShouldBe(ids);
                            break;
                    }
                });
            writer.Commit();
            // They are made in the background.
            SpinWait.SpinUntil(() => writer.Merges > 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        }

        IndexChecker.Check(index.Path).Problems.ShouldBeEmpty();
        using var after = index.Search();
        Sorted(after).ShouldBe(ids);
        for (var number = 0; number < Shared; number++)
        {
            var text = System.Text.Encoding.UTF8.GetString(after.Stored(after.Find(ids[number])!.Value));
            Enumerable.Range(0, Threads).Select(thread => last[thread, number] ?? "some text").ShouldContain(text, ids[number]);
            Ids(after, new TermQuery("body", text)).Split(' ').ShouldContain(ids[number]);
        }

        Ids(after, new TermQuery("body", "never")).ShouldBe("");
    }

    [Theory, InlineData(1), InlineData(2)]
    public void Random_changes_of_many_threads_end_as_the_naive_searcher_says(int seed)
    {
        using var folder = new TemporaryFolder();
        var schema = new RandomCorpus(seed).Schema;
        var truth = new Dictionary<string, NaiveDocument>[Threads];
        // Every other round begins with a writer of its own, on what the one before left.
        for (var round = 0; round < 2; round++)
        {
            using var writer = IndexWriter.Open(folder.Path, schema, new IndexWriterOptions { MemoryBudget = 90_000, LargestSegment = round == 0 ? 5L << 30 : 200_000, Disk = new HookedDisk() });
            AtOnce(
                writer,
                thread => new RandomChanges(writer, new RandomCorpus(seed * 10 + thread + round * 100), thread, truth[thread] ??= []).Run(100),
                random =>
                {
                    if (random.Next(3) == 0) writer.Commit();
                    else if (random.Next(4) == 0) Compact(writer);
                    else writer.OpenSearcher().Dispose();
                });
            writer.Commit();
            if (round > 0) writer.FinishMerges(TestContext.Current.CancellationToken);
        }

        IndexChecker.Check(folder.Path).Problems.ShouldBeEmpty();
        var documents = truth.SelectMany(each => each.Values).ToArray();
        var naive = new NaiveSearcher(documents, schema.Order);
        var corpus = new RandomCorpus(seed);
        using var searcher = IndexSearcher.Open(folder.Path);
        Sorted(searcher).ShouldBe(documents.Select(document => document.Id).Order(StringComparer.Ordinal));
        for (var i = 0; i < 15; i++) Answers.ShouldAgree(searcher, naive, corpus.Task(), naive);
    }

    [Fact]
    public void A_segment_that_another_thread_writes_while_unused_files_go_stays()
    {
        var disk = new HookedDisk();
        using (var writer = index.Write(new IndexWriterOptions { MemoryBudget = 1, Disk = disk }))
        {
            writer.UpdateDocument(Document("a"));
            writer.Attach("table", [1]);
            writer.Commit();
            disk.BeforeDelete = () =>
            {
                disk.BeforeDelete = null;
                var thread = new Thread(() => writer.UpdateDocument(Document("b")));
                thread.Start();
                thread.Join();
            };
            writer.Attach("table", [2]);
            writer.Commit();
            disk.BeforeDelete.ShouldBeNull();
            writer.Commit();
        }

        index.Ids().ShouldBe("a b");
    }

    [Fact]
    public void A_snapshot_after_deletes_writes_nothing()
    {
        index.Add(Document("a"), Document("b"), Document("c"));
        var disk = new HookedDisk();
        using var writer = index.Write(new IndexWriterOptions { Disk = disk });
        using var before = writer.OpenSearcher();
        writer.DeleteDocument("b");
        using var after = writer.OpenSearcher();
        disk.Files.ShouldBe(0);
        Sorted(before).ShouldBe(["a", "b", "c"]);
        Sorted(after).ShouldBe(["a", "c"]);
        after.Documents.ShouldBe(2);
    }

    [Fact]
    public void Closing_in_the_middle_leaves_the_last_commit()
    {
        var writer = index.Write(new IndexWriterOptions { MemoryBudget = 30_000, Disk = new HookedDisk() });
        writer.UpdateDocument(Document("committed"));
        writer.Commit();
        var problems = new List<Exception>();
        using var begun = new CountdownEvent(Threads);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            var problem = Record.Exception(() => PutForEver(thread));
            lock (problems) problems.Add(problem!);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        begun.Wait(TestContext.Current.CancellationToken);
        writer.Dispose();
        foreach (var thread in threads) thread.Join();
        problems.ShouldAllBe(problem => problem is ObjectDisposedException);
        index.Ids().ShouldBe("committed");
        index.Write().Dispose();
        index.SegmentFolders.Count().ShouldBe(1);

        void PutForEver(int thread)
        {
            for (var i = 0; ; i++)
            {
                writer.UpdateDocument(Document($"id{thread}-{i % 500}", $"text{i}"));
                if (i == 200) begun.Signal();
                if (i % 100 == 0) writer.OpenSearcher().Dispose();
            }
        }
    }

    [Fact]
    public void The_memory_budget_is_kept_over_all_buffers()
    {
        const int Budget = 400_000;
        using var writer = index.Write(new IndexWriterOptions { MemoryBudget = Budget, Disk = new HookedDisk() });
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(number => $"word{number}"));
        long most = 0;
        AtOnce(
            writer,
            thread =>
            {
                for (var i = 0; i < 300; i++) writer.UpdateDocument(Document($"id{thread}-{i}", $"{text} {thread}x{i}"));
            },
            _ =>
            {
                most = Math.Max(most, writer.BufferedBytes);
                Thread.Sleep(1);
            });
        // Each thread may have one document in hand when the budget is just not reached.
        most.ShouldBeInRange(Budget / 4, Budget + Threads * 40_000);
        writer.Commit();
        index.Ids().Split(' ').Length.ShouldBe(Threads * 300);
    }

    /// <summary>Runs the threads, and something else beside them until all are through.</summary>
    private static void AtOnce(IndexWriter writer, Action<int> run, Action<Random> beside)
    {
        var problems = new List<Exception>();
        var random = new Random(7);
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            if (Record.Exception(() => run(thread)) is not { } problem) return;
            lock (problems) problems.Add(problem);
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        while (threads.Any(thread => thread.IsAlive)) beside(random);
        foreach (var thread in threads) thread.Join();
        problems.ShouldBeEmpty();
        writer.MergeProblem.ShouldBeNull();
    }

    /// <summary>A word of its own for each number.</summary>
    private static string Word(int number) => "q" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + 'a')));

    /// <summary>What was merged and is not committed yet may leave no room for it.</summary>
    private static void Compact(IndexWriter writer)
    {
        try
        {
            writer.Compact(2, cancellation: TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException problem) when (problem.Message.Contains("commit first", StringComparison.Ordinal))
        {
            writer.Commit();
        }
    }

    private static IEnumerable<string> Sorted(IndexSearcher searcher) =>
        searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 10_000, Sort = Sort.SchemaOrder }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal);
}
