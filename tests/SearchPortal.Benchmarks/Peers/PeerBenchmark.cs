using System.Diagnostics;
using System.Text.RegularExpressions;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>Asks the questions of a file, one at a time on one thread, in an order that each round shuffles anew. A third of the rounds comes before those that
/// are measured; no sets of filters are kept from one question to the next.</summary>
internal static class PeerBenchmark
{
    public static int Run(string folder, string queryFile, int rounds, string output, string? only)
    {
        using var searcher = IndexSearcher.Open(folder, filterMemory: 0);
        ArchiveQuery[] queries = [.. ArchiveQuery.ReadAll(queryFile).Where(query => only is null || IsOneOf(query.Type, only) || IsOneOf(query.Key, only))];
        if (queries.Length == 0)
        {
            Console.Error.WriteLine($"{queryFile} has no question of the types '{only}': name one that it has");
            return 2;
        }

        var times = Array.ConvertAll(queries, _ => new QueryTimes());
        var order = Enumerable.Range(0, queries.Length).ToArray();
        var random = new Random(1);
        var processor = TimeSpan.Zero;
        for (var round = -Math.Max(2, rounds / 3); round < rounds; round++)
        {
            if (round == 0) processor = Environment.CpuUsage.TotalTime;
            random.Shuffle(order);
            foreach (var i in order) Measure(searcher, queries[i].Task, round < 0 ? null : times[i]);
        }

        processor = Environment.CpuUsage.TotalTime - processor;
        PeerResults.Write(output, queries, times, Array.ConvertAll(queries, query => searcher.Search(query.Task)));
        var ofQueries = times.Sum(each => each.Processor.Sum()) / 1e3;
        Console.WriteLine(FormattableString.Invariant(
            $"{folder}: {searcher.Documents} articles in {searcher.Commit.Segments.Count} segments, {rounds} rounds: {ofQueries:0.0} CPU s in queries, {processor.TotalSeconds:0.0} in the process"));
        return 0;
    }

    private static bool IsOneOf(string type, string types) => Regex.IsMatch(type, $"^(?:{types})$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static void Measure(IndexSearcher searcher, SearchTask task, QueryTimes? times)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var running = ProcessorTime.OfThread();
        var start = Stopwatch.GetTimestamp();
        // Naming the first values of a facet is a part of the answer in every engine.
        foreach (var facet in searcher.Search(task).Facets) facet.Largest(PeerResults.FacetValues);
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var processor = ProcessorTime.OfThread() - running;
        if (times is null) return;
        times.Wall.Add(wall);
        times.Processor.Add(processor ?? wall);
        times.Allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
    }
}
