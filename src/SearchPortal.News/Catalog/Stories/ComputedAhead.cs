namespace SearchPortal.News.Catalog.Stories;

/// <summary>Finds on all cores, a little ahead, what one thread will ask for next. Only so much is kept as is ahead.</summary>
/// <typeparam name="T">What is found.</typeparam>
/// <param name="ids">What is likely to be asked for, in this order.</param>
/// <param name="compute">Finds it; called by several threads at once.</param>
internal sealed class ComputedAhead<T>(IEnumerable<string> ids, Func<string, T> compute) : IDisposable
{
    // Enough that no core waits for the other; what is found for one article takes some kilobytes.
    private const int Distance = 64;

    private readonly IEnumerator<string> next = ids.GetEnumerator();
    private readonly Dictionary<string, Task<T>> begun = new(StringComparer.Ordinal);

    /// <summary>What there is to find for an id, ahead or not.</summary>
    public T Of(string id)
    {
        while (begun.Count < Distance && next.MoveNext()) Begin(next.Current);
        return begun.Remove(id, out var task) ? task.GetAwaiter().GetResult() : compute(id);
    }

    /// <summary>Waits for what is on its way: it reads what may be closed afterwards.</summary>
    public void Dispose()
    {
        next.Dispose();
        // Whatever they threw concerns what nobody asked for.
        Task.WhenAll(begun.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
    }

    private void Begin(string id) => begun.TryAdd(id, Task.Run(() => compute(id)));
}
