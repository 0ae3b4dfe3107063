namespace SearchPortal.Engine.Indexing;

/// <summary>The one thread that merges in the background. It begins when there is first something to do, and ends with the writer: a merge that is not finished leaves all as it was.</summary>
/// <param name="work">Does all that is due.</param>
/// <param name="fail">Told what <paramref name="work"/> threw.</param>
internal sealed class MergeScheduler(Action<CancellationToken> work, Action<Exception> fail) : IDisposable
{
    private readonly CancellationTokenSource closing = new();
    private readonly object sync = new();
    private Thread? thread;
    private bool isAsked;
    private bool isWorking;

    /// <summary>Ends when the writer is closed.</summary>
    public CancellationToken Closing => closing.Token;

    /// <summary>There may be something to do.</summary>
    public void Wake()
    {
        lock (sync)
        {
            if (closing.IsCancellationRequested) return;
            isAsked = true;
            if (thread is null)
            {
                thread = new Thread(Run) { IsBackground = true, Name = "merges" };
                thread.Start();
            }

            Monitor.PulseAll(sync);
        }
    }

    /// <summary>Waits until nothing is left to do, or a condition no longer holds that is looked at now and then.</summary>
    public void Wait(Func<bool> isWorthIt, CancellationToken cancellation)
    {
        using var wakes = cancellation.Register(() => { lock (sync) Monitor.PulseAll(sync); });
        lock (sync)
        {
            while ((isAsked || isWorking) && !closing.IsCancellationRequested && isWorthIt())
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(sync, TimeSpan.FromMilliseconds(50));
            }
        }
    }

    /// <summary>Ends what is being done; does not wait for it.</summary>
    public void End()
    {
        lock (sync)
        {
            closing.Cancel();
            Monitor.PulseAll(sync);
        }
    }

    /// <summary>Ends what is being done, and the thread.</summary>
    public void Dispose()
    {
        End();
        thread?.Join();
    }

    private void Run()
    {
        while (true)
        {
            lock (sync)
            {
                isWorking = false;
                Monitor.PulseAll(sync);
                while (!isAsked && !closing.IsCancellationRequested) Monitor.Wait(sync);
                if (closing.IsCancellationRequested) return;
                isAsked = false;
                isWorking = true;
            }

            try
            {
                work(closing.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
            }
            catch (Exception problem)
            {
                // Thrown into nobody's call, it would end the process; the writer tells it to the next caller.
                fail(problem);
            }
        }
    }
}
