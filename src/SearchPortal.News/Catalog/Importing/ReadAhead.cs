using System.Collections.Concurrent;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Importing;

/// <summary>
/// Reads and takes apart ahead of the one writer: one thread reads, all cores make articles, and what comes out keeps the order of what was read.
/// </summary>
/// <param name="build">Makes an article; called by several threads at once.</param>
/// <param name="workers">How many articles are made at a time.</param>
/// <param name="budget">Bytes of sources that may be read and not yet taken; a single larger one waits until it is alone.</param>
internal sealed class ReadAhead(Func<RawArticle, PreparedArticle> build, int workers, long budget) : IDisposable
{
    // Results that may wait, whatever their size: enough to keep all cores busy. A thousand survived collections of garbage for nothing: a tenth of the time of an import.
    private const int MostWaiting = 64;

    // How often whoever waits for results is asked, and how long a reader that is ended may take: one that waits for somebody who writes
    // can't be woken, and is left behind.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(2);

    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, workers).ConcurrentScheduler;
    private readonly Lock weighing = new();
    private readonly SemaphoreSlim lighter = new(0);
    private long weight;

    /// <summary>Whether all was handed over.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads everything. Ending the enumeration ends the reading.</summary>
    /// <param name="works">What is read; enumerated by another thread.</param>
    /// <param name="waiting">Called again and again while nothing is there to be handed over, or null.</param>
    /// <param name="cancellation">Ends the enumeration, also while nothing comes.</param>
    /// <returns>The same, with articles that are made or on their way. What <paramref name="works"/> throws is thrown here.</returns>
    public IEnumerable<ReadWork> Run(IEnumerable<ReadWork> works, Action? waiting = null, CancellationToken cancellation = default)
    {
        // Neither is disposed of: a reader that is left behind may still look at them.
        var stop = new CancellationTokenSource();
        var queue = new BlockingCollection<ReadWork>(MostWaiting);
        var reading = Task.Factory.StartNew(() => Read(works, queue, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (Next(queue, waiting, cancellation) is { } work)
            {
                yield return work;
                Take(work);
            }

            if (!queue.IsCompleted) yield break;
            reading.GetAwaiter().GetResult();
            IsWhole = true;
        }
        finally
        {
            stop.Cancel();
            // Whatever it threw was thrown above, or is of no interest to a run that was ended.
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne(MostDelay);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => lighter.Dispose();

    private static ReadWork? Next(BlockingCollection<ReadWork> queue, Action? waiting, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            if (queue.TryTake(out var work) || queue.IsCompleted) return work;
            waiting?.Invoke();
            if (queue.TryTake(out work, Pause)) return work;
        }

        return null;
    }

    private void Read(IEnumerable<ReadWork> works, BlockingCollection<ReadWork> queue, CancellationToken stop)
    {
        try
        {
            foreach (var work in works)
            {
                if (work is { Verdict: Verdict.Add or Verdict.Update, Result: RawArticle raw })
                {
                    WaitFor(Weight(raw), stop);
                    work.Article = Task.Factory.StartNew(() => build(raw), stop, TaskCreationOptions.None, scheduler);
                }

                queue.Add(work, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run was ended.
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private void WaitFor(long more, CancellationToken stop)
    {
        while (true)
        {
            lock (weighing)
            {
                if (weight == 0 || weight + more <= budget)
                {
                    weight += more;
                    return;
                }
            }

            lighter.Wait(stop);
        }
    }

    private void Take(ReadWork work)
    {
        if (work.Article is null) return;
        lock (weighing) weight -= Weight((RawArticle)work.Result);
        lighter.Release();
    }

    // What a source weighs is known before its article is made; the article and what it is made by are some times as large.
    private static long Weight(RawArticle raw) =>
        1_000 + (raw.Html?.Bytes.Length ?? 0) + (2L * (raw.Text?.Length ?? 0)) + (2L * (raw.HtmlText?.Length ?? 0)) + (2L * (raw.Blocks?.Sum(block => block.Text.Length) ?? 0));
}
