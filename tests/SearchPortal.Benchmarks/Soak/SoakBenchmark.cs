using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks.Soak;

/// <summary>Two threads write and four search for minutes: whether an error occurs, a document is missing or doubled, memory exceeds its budget, or handles leak.</summary>
internal sealed class SoakBenchmark : IDisposable
{
    private const int Writers = 2;
    private const int Searchers = 4;
    private const double Megabyte = 1 << 20;
    private static readonly TimeSpan BetweenSnapshots = TimeSpan.FromSeconds(1), BetweenCommits = TimeSpan.FromSeconds(5), BetweenComparisons = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private readonly SoakArticles articles;
    private readonly TimeSpan duration;
    private readonly long memoryBudget;
    private readonly IndexWriter writer;
    private readonly SoakWriting[] writings;
    private readonly SoakSnapshot fresh = new(), committed = new();
    private readonly ReaderWriterLockSlim pause = new();
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<string> problems = new();
    private long searches, commits, snapshots, comparisons, mostBytes;

    private SoakBenchmark(string file, TimeSpan duration, long memoryBudget)
    {
        this.duration = duration;
        this.memoryBudget = memoryBudget;
        articles = new SoakArticles(file);
        writer = IndexWriter.Open(folder.Path, SoakArticles.Schema, new IndexWriterOptions { MemoryBudget = memoryBudget, Purpose = "soaking" });
        writings = [.. Enumerable.Range(0, Writers).Select(thread => new SoakWriting(writer, articles, thread, Writers))];
    }

    /// <param name="file">Articles as JSON lines.</param>
    /// <param name="minutes">How long.</param>
    /// <param name="memoryBudget">Bytes that the writer may take for documents.</param>
    public static int Run(string file, double minutes, long memoryBudget)
    {
        using var soak = new SoakBenchmark(file, TimeSpan.FromMinutes(minutes), memoryBudget);
        return soak.Run();
    }

    public void Dispose()
    {
        fresh.Dispose();
        committed.Dispose();
        writer.Dispose();
        articles.Dispose();
        pause.Dispose();
        ending.Dispose();
        folder.Dispose();
    }

    private int Run()
    {
        using var memory = new MemorySampler();
        Thread.Sleep(100);
        var before = memory.Peak ?? 0;
        var handles = new List<string> { Handles() };
        var watch = Stopwatch.StartNew();
        Thread[] threads =
        [
            .. writings.Select(writing => Start(() => Write(writing))),
            .. Enumerable.Range(0, Searchers).Select(number => Start(() => Search(number % 2 == 0 ? fresh : committed, new Random(number)))),
            Start(Refresh),
        ];
        var isHalf = false;
        while (watch.Elapsed < duration && problems.IsEmpty)
        {
            Thread.Sleep(500);
            mostBytes = Math.Max(mostBytes, Bytes());
            if (isHalf || watch.Elapsed < duration / 2) continue;
            isHalf = true;
            handles.Add(Handles());
        }

        ending.Cancel();
        foreach (var thread in threads) thread.Join();
        handles.Add(Handles());
        Report(watch.Elapsed, before, memory.Peak ?? 0, handles);
        return problems.IsEmpty ? 0 : 1;
    }

    private void Report(TimeSpan elapsed, long before, long peak, List<string> handles)
    {
        fresh.Dispose();
        committed.Dispose();
        Guard(() => writer.Commit());
        Guard(() => writer.FinishMerges());
        var merges = writer.Merges;
        writer.Dispose();
        Guard(() =>
        {
            using var last = IndexSearcher.Open(folder.Path);
            Compare(last);
        });
        var check = IndexChecker.Check(folder.Path);
        foreach (var problem in check.Problems) problems.Enqueue("check: " + problem);
        Console.WriteLine(FormattableString.Invariant($"""
            {elapsed.TotalMinutes:N1} minutes, {articles.Count:N0} articles in the file, {check.Documents:N0} in the index at the end
            {writings.Sum(each => each.Updates):N0} added or replaced ({writings.Sum(each => each.Updates) / elapsed.TotalSeconds:N0}/s), {writings.Sum(each => each.Deletes):N0} deleted
            {searches:N0} searches ({searches / elapsed.TotalSeconds:N0}/s), {snapshots:N0} snapshots, {commits:N0} commits, {merges:N0} merges, {comparisons:N0} comparisons
            peak anonymous memory {peak / Megabyte:N0} MB, {before / Megabyte:N0} MB of them before; budget {memoryBudget / Megabyte:N0} MB
            index {check.Bytes / Megabyte:N0} MB in {check.Segments} segments; the folder took {mostBytes / Megabyte:N0} MB at most
            open files and maps at the start {string.Join(", then ", handles)}
            {problems.Count} problems
            """));
        foreach (var problem in problems.Take(20)) Console.WriteLine(problem);
    }

    private void Write(SoakWriting writing)
    {
        while (!ending.IsCancellationRequested)
        {
            pause.EnterReadLock();
            try
            {
                writing.Step();
            }
            finally
            {
                pause.ExitReadLock();
            }
        }
    }

    /// <summary>Snapshots, commits, and now and then a halt in which all is compared.</summary>
    private void Refresh()
    {
        Commit();
        committed.Replace(IndexSearcher.Open(folder.Path));
        long lastCommit = Stopwatch.GetTimestamp(), lastComparison = lastCommit;
        while (!ending.Token.WaitHandle.WaitOne(BetweenSnapshots))
        {
            fresh.Replace(writer.OpenSearcher());
            snapshots++;
            if (Stopwatch.GetElapsedTime(lastCommit) > BetweenCommits)
            {
                Commit();
                lastCommit = Stopwatch.GetTimestamp();
            }

            committed.Refresh();
            if (Stopwatch.GetElapsedTime(lastComparison) < BetweenComparisons) continue;
            pause.EnterWriteLock();
            try
            {
                using var now = writer.OpenSearcher();
                Compare(now);
            }
            finally
            {
                pause.ExitWriteLock();
            }

            lastComparison = Stopwatch.GetTimestamp();
        }
    }

    private void Commit()
    {
        writer.Commit();
        commits++;
    }

    private void Search(SoakSnapshot snapshot, Random random)
    {
        while (!ending.IsCancellationRequested)
        {
            if (snapshot.Acquire() is not { } searcher)
            {
                Thread.Sleep(10);
                continue;
            }

            try
            {
                var words = articles.Words(random.Next(articles.Count), random);
                Query query = words switch
                {
                    [] => new MatchAllQuery(),
                    [var word] => new TermQuery("body", word),
                    _ when random.Next(3) == 0 => PhraseQuery.Of("title", words),
                    _ when random.Next(2) == 0 => new BooleanQuery { Must = [new TermQuery("body", words[0]), new TermQuery("body", words[1])] },
                    _ => new BooleanQuery { Should = [new TermQuery("title", words[0]), new TermQuery("body", words[1])] },
                };
                var answer = searcher.Search(new SearchTask(query) { Sort = (Sort)random.Next(2), Facets = [new FacetRequest("outlet", "outlet")] });
                if (answer.Hits.DistinctBy(hit => hit.Id).Count() != answer.Hits.Count) problems.Enqueue("a document is twice in one answer");
                if (answer.Facets[0].Counts.Values.Sum() + answer.Facets[0].Missing != answer.Total) problems.Enqueue("the counts of a facet are not those of the hits");
                foreach (var hit in answer.Hits.Take(2)) _ = searcher.Stored(hit);
                Interlocked.Increment(ref searches);
            }
            finally
            {
                searcher.Release();
            }
        }
    }

    /// <summary>Whether just those documents are there that must be, each once and in its last version.</summary>
    private void Compare(IndexSearcher searcher)
    {
        comparisons++;
        var seen = new HashSet<int>();
        int doubled = 0, unexpected = 0, outdated = 0;
        foreach (var (hit, stored) in searcher.StreamStored(new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder }))
        {
            var number = int.Parse(hit.Id, CultureInfo.InvariantCulture);
            var version = int.Parse(Encoding.UTF8.GetString(stored.AsSpan(0, stored.AsSpan().IndexOf((byte)'\n'))), CultureInfo.InvariantCulture);
            if (!seen.Add(number)) doubled++;
            if (!writings[number % Writers].Truth.TryGetValue(number, out var expected)) unexpected++;
            else if (expected != version) outdated++;
        }

        var missing = writings.Sum(writing => writing.Truth.Keys.Count(number => !seen.Contains(number)));
        if (missing + doubled + unexpected + outdated > 0) problems.Enqueue($"{missing} missing, {doubled} doubled, {unexpected} that were deleted, {outdated} of another version");
    }

    private Thread Start(Action run)
    {
        var thread = new Thread(() => Guard(run));
        thread.Start();
        return thread;
    }

    private void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (Exception problem)
        {
            // Whatever it is, it is what the run is to find.
            problems.Enqueue(problem.ToString());
        }
    }

    private long Bytes()
    {
        try
        {
            return Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        }
        catch (IOException)
        {
            // A file went while it was looked at.
            return 0;
        }
    }

    private static string Handles() => Directory.Exists("/proc/self/fd")
        ? FormattableString.Invariant($"{Directory.EnumerateFileSystemEntries("/proc/self/fd").Count()} and {File.ReadLines("/proc/self/maps").Count()}")
        : "unknown on this system";
}
