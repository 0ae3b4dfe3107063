using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Benchmarks;

/// <summary>How long counting takes, one question after the other on one thread: whole answers of the catalog, as the API gives them.</summary>
internal static class FacetBenchmark
{
    private const int WarmUps = 10;
    private const int Rounds = 50;
    private const int DeepPages = 200;

    public static int Run(string path)
    {
        using var catalog = SyntheticIndex.Open(path);
        var stats = catalog.Stats();
        Console.WriteLine(FormattableString.Invariant($"{stats.Articles:N0} articles in {stats.Segments} segments, {Rounds} rounds each"));
        Console.WriteLine($"{"question",-44}{"counted",12}{"median ms",12}{"p99 ms",12}{"processor ms",14}{"KB each",12}");
        var all = new SearchRequest { FacetSize = 20 };
        var word = all with { Query = "\"oil\"" };
        var outlet = catalog.Search(all).Outlets.Values[0].Value;
        var actors = catalog.Search(all).Actors.Values.Where(value => value.Value != FacetValue.Unknown).Select(value => value.Value).Take(2).ToArray();

        Measure("all articles: four facets, dates", () => catalog.Search(all with { Size = 0 }).Total);
        Measure("a word: four facets, dates", () => catalog.Search(word with { Size = 0 }).Total);
        Measure("a word and an outlet: four facets, dates", () => catalog.Search(word with { Size = 0, Outlets = [outlet] }).Total);
        Measure("two actors, both: four facets, dates", () => catalog.Search(all with { Size = 0, Actors = actors, ActorMatch = FacetMatch.All }).Total);
        foreach (var field in new[] { "outlet", "actor", "topic", "date" }) Measure("all articles: values of " + field, () => catalog.Facet(all, new FacetPageRequest(field)).Total);
        Measure("all articles: actors by label, page 500", () => catalog.Facet(all with { FacetSort = FacetSort.Label }, new FacetPageRequest("actor") { Offset = 10_000 }).Total);
        Measure("all articles: actors that contain 'son'", () => catalog.Facet(all, new FacetPageRequest("actor") { Contains = "son" }).Total);
        Measure("a word: significant actors", () => catalog.Significant(word, "actor").Articles);
        Measure("a word: actors × outlets", () => catalog.Cross(word, new CrossTableRequest("actor", "outlet")).Total);
        Measure("all articles: actors × outlets", () => catalog.Cross(all, new CrossTableRequest("actor", "outlet")).Total);
        Measure("all articles: topics × months", () => catalog.Cross(all, new CrossTableRequest("topic", "month")).Total);
        MeasurePaging(catalog, word with { Size = 10, WantsCursor = true });
        MeasureExport(catalog);
        return 0;
    }

    private static void MeasurePaging(ArticleCatalog catalog, SearchRequest request)
    {
        var cursor = request;
        for (var page = 0; page < DeepPages && catalog.Search(cursor).NextCursor is { } next; page++) cursor = request with { Cursor = next };
        Measure($"a word: ten hits behind page {DeepPages}", () => catalog.Search(cursor).Hits.Count);
    }

    private static void MeasureExport(ArticleCatalog catalog)
    {
        var start = Stopwatch.GetTimestamp();
        using var export = catalog.Export(new SearchRequest { Sort = SearchSort.Newest });
        long articles = 0, peak = 0;
        foreach (var _ in export.Read())
        {
            if (++articles % 10_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"export: {articles:N0} articles, {articles / seconds:N0} a second, at most {peak >> 20} MB alive"));
    }

    private static void Measure(string name, Func<long> ask)
    {
        for (var i = 0; i < WarmUps; i++) ask();
        var times = new double[Rounds];
        var processor = new double[Rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            var running = ProcessorTime.OfThread() ?? 0;
            var start = Stopwatch.GetTimestamp();
            ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            processor[i] = (ProcessorTime.OfThread() ?? 0) - running;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        Array.Sort(processor);
        Console.WriteLine(FormattableString.Invariant($"{name,-44}{ask(),12:N0}{times[Rounds / 2],12:N2}{times[Rounds * 99 / 100],12:N2}{processor[Rounds / 2],14:N2}{allocated / 1024.0 / Rounds,12:N0}"));
    }
}
