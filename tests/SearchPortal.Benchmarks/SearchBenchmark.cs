using System.Diagnostics;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Tests;
using static SearchPortal.Benchmarks.GeneratedArticles;

namespace SearchPortal.Benchmarks;

/// <summary>How long questions take, one after the other on one thread: ten hits and the exact total.</summary>
internal static class SearchBenchmark
{
    private const int WarmUps = 20;
    private const int Rounds = 100;

    public static int Run(int articles)
    {
        using var folder = new TemporaryFolder();
        IndexBenchmark.Build(folder.Path, articles);
        using var searcher = IndexSearcher.Open(folder.Path);
        Console.WriteLine(FormattableString.Invariant($"{articles:N0} articles in {searcher.Commit.Segments.Count} segments, {Rounds} rounds each"));
        Console.WriteLine($"{"question",-32}{"hits",12}{"median ms",12}{"p99 ms",12}{"KB a query",12}");
        foreach (var (name, task) in Questions()) Measure(searcher, name, task);
        return 0;
    }

    private static IEnumerable<(string Name, SearchTask Task)> Questions()
    {
        Query Term(int rank) => new TermQuery("body", Word(rank));
        FacetRequest[] facets = [new("outlet", "outlet"), new("topic", "topic")];
        var both = new BooleanQuery { Must = [Term(3), Term(40)] };
        yield return ("frequent word", new SearchTask(Term(1)));
        yield return ("rare word", new SearchTask(Term(5000)));
        yield return ("two words, both", new SearchTask(both));
        yield return ("four words, any", new SearchTask(new BooleanQuery { Should = [Term(3), Term(40), Term(400), Term(4000)] }));
        yield return ("phrase", new SearchTask(PhraseQuery.Of("body", [Word(1), Word(2)])));
        yield return ("beginning of a word", new SearchTask(new PrefixQuery("body", Word(1)[..3])));
        yield return ("both, with facets", new SearchTask(both) { Facets = facets });
        yield return ("both, facets, one outlet chosen", new SearchTask(both) { Facets = facets, Filters = [new FacetFilter("outlet", new KeywordQuery("outlet", ["Outlet 3"]))] });
        yield return ("newest, with facets", new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder, Facets = facets });
    }

    private static void Measure(IndexSearcher searcher, string name, SearchTask task)
    {
        for (var i = 0; i < WarmUps; i++) searcher.Search(task);
        var times = new double[Rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            searcher.Search(task);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-32}{searcher.Search(task).Total,12:N0}{times[Rounds / 2],12:N3}{times[Rounds * 99 / 100],12:N3}{allocated / 1024.0 / Rounds,12:N1}"));
    }
}
