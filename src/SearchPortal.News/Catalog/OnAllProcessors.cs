using System.Runtime.ExceptionServices;

namespace SearchPortal.News.Catalog;

/// <summary>Makes one thing of each of a few others on as many processors as are free: a reader waits less. Where many readers ask at once, each gets about one processor.</summary>
internal static class OnAllProcessors
{
    /// <summary>Results in the order of the items. What <paramref name="make"/> throws for the first of the items that fail is thrown as it is.</summary>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make)
    {
        var results = new TResult[items.Count];
        if (items.Count < 2 || Environment.ProcessorCount < 2)
        {
            for (var i = 0; i < results.Length; i++) results[i] = make(items[i]);
            return results;
        }

        try
        {
            Parallel.For(0, results.Length, i => results[i] = make(items[i]));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return results;
    }
}
