using System.Diagnostics;
using System.Threading.Channels;
using SearchPortal.Engine.Storage;

namespace SearchPortal.News.Catalog.Posting;

/// <summary>Changes an index while others use it: one job after the other, and the index is held for about a second at a time, so that an indexer finds its turn.</summary>
/// <remarks>Jobs that wait together are committed together. A merge of large segments that falls due is waited for, however long it takes. A job is done when what it changed is durable.</remarks>
public sealed class WriterQueue
{
    /// <summary>Jobs that may wait.</summary>
    public const int MostWaiting = 16;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly CatalogOptions options;
    private readonly TimeSpan patience;
    private readonly Channel<Job> waiting = Channel.CreateBounded<Job>(MostWaiting);

    /// <param name="options">The index and the authority files, which are read anew for each turn.</param>
    /// <param name="patience">How long another writer is waited for.</param>
    public WriterQueue(CatalogOptions options, TimeSpan patience)
    {
        this.options = options;
        this.patience = patience;
    }

    /// <summary>The authority files and the index.</summary>
    internal CatalogOptions Options => options;

    /// <summary>Works until it is cancelled; what waits then is cancelled, too.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(cancellation))
            {
                await Task.Run(() => TakeTurn(cancellation), cancellation);
                // An indexer that waits must find the index free.
                if (waiting.Reader.Count > 0) await Task.Delay(Pause, cancellation);
            }
        }
        finally
        {
            waiting.Writer.TryComplete();
            while (waiting.Reader.TryRead(out var job)) job.Done.TrySetCanceled(cancellation);
        }
    }

    /// <summary>Has the index changed.</summary>
    /// <param name="steps">The change, in steps of a fraction of a second; enumerated on another thread, maybe over several commits.</param>
    /// <returns>A task that ends when the change is durable.</returns>
    /// <exception cref="IndexBusyException">Another writer held the index for too long, or too many others wait. What was committed by then stays.</exception>
    internal Task RunAsync(IEnumerable<Action<CatalogWriter>> steps)
    {
        var job = new Job(steps.GetEnumerator());
        return waiting.Writer.TryWrite(job) ? job.Done.Task : throw new IndexBusyException("Too many others are waiting to change the index.", null);
    }

    private void TakeTurn(CancellationToken cancellation)
    {
        CatalogWriter writer;
        try
        {
            writer = Open(cancellation);
        }
        catch (Exception thrown)
        {
            var failure = thrown is IndexLockedException ? new IndexBusyException("Another writer holds the index, and did not give it back in time.", thrown) : thrown;
            // Whoever comes later may be luckier.
            for (var left = waiting.Reader.Count; left > 0 && waiting.Reader.TryRead(out var job); left--) job.Done.TrySetException(failure);
            return;
        }

        using (writer)
        {
            Work(writer, cancellation);
            try
            {
                // A merge that is broken off each time would never come about.
                writer.FinishMerges(cancellation);
            }
            catch (Exception failure) when (failure is IOException or InvalidOperationException)
            {
                // All is committed; the next turn tries again.
            }
        }
    }

    private void Work(CatalogWriter writer, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var finished = new List<Job>();
        try
        {
            while (clock.Elapsed < Turn && !cancellation.IsCancellationRequested && waiting.Reader.TryPeek(out var job))
            {
                if (job.Steps.MoveNext())
                {
                    job.Steps.Current(writer);
                    continue;
                }

                finished.Add(job);
                waiting.Reader.TryRead(out _);
            }

            writer.Commit();
            foreach (var job in finished) job.Done.TrySetResult();
        }
        catch (Exception failure)
        {
            // Nothing of this turn is in the index; whoever had a part in it must know.
            if (waiting.Reader.TryRead(out var current)) finished.Add(current);
            foreach (var job in finished) job.Done.TrySetException(failure);
        }
    }

    private CatalogWriter Open(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return CatalogWriter.Open(options);
            }
            catch (IndexLockedException) when (clock.Elapsed < patience)
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private sealed record Job(IEnumerator<Action<CatalogWriter>> Steps)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
