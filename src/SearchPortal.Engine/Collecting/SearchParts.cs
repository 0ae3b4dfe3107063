using System.Runtime.ExceptionServices;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Parts the segments of a search among processors that no other search uses: one reader waits less, and where many ask at once, each search has one processor.</summary>
internal static class SearchParts
{
    // With fewer documents to a part, starting it costs more than it saves.
    public const int LeastDocuments = 50_000;

    // Searches under way, and the parts that they were given besides.
    private static int busy;

    /// <summary>Does something in parts.</summary>
    /// <param name="segments">The segments that are searched.</param>
    /// <param name="processors">The most parts.</param>
    /// <param name="leastDocuments">How many documents are worth a part.</param>
    /// <param name="search">Takes the parts, each the numbers of its segments, at least one part.</param>
    public static T With<T>(IReadOnlyList<SegmentView> segments, int processors, long leastDocuments, Func<int[][], T> search)
    {
        var free = processors - Interlocked.Increment(ref busy);
        var documents = segments.Sum(segment => (long)segment.Documents);
        var parts = (int)Math.Clamp(Math.Min(documents / leastDocuments, segments.Count), 1, Math.Max(1, free + 1));
        Interlocked.Add(ref busy, parts - 1);
        try
        {
            return search(Of(segments, parts));
        }
        finally
        {
            Interlocked.Add(ref busy, -parts);
        }
    }

    /// <summary>Does something for each part at the same time.</summary>
    /// <returns>The results, in the order of the parts. What is thrown for the first part that fails is thrown as it is.</returns>
    public static T[] Each<T>(int parts, Func<int, T> search)
    {
        if (parts == 1) return [search(0)];
        var results = new T[parts];
        try
        {
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, part => results[part] = search(part));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return results;
    }

    /// <summary>Parts segments so that each part has about as many documents: the largest segment goes first, and each to the part that has least.</summary>
    private static int[][] Of(IReadOnlyList<SegmentView> segments, int parts)
    {
        if (parts == 1) return [[.. Enumerable.Range(0, segments.Count)]];
        var documents = new long[parts];
        var members = Enumerable.Range(0, parts).Select(_ => new List<int>()).ToArray();
        foreach (var segment in Enumerable.Range(0, segments.Count).OrderByDescending(number => segments[number].Documents))
        {
            var least = Array.IndexOf(documents, documents.Min());
            members[least].Add(segment);
            documents[least] += segments[segment].Documents;
        }

        return Array.ConvertAll(members, of => of.Order().ToArray());
    }
}
