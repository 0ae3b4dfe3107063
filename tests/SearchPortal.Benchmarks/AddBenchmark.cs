using System.Diagnostics;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>What it costs to add the articles of files and folders to a new index, as the command <c>add</c> does: with recognition, topics, copies and stories. On a
/// machine that others use, processor time is what counts.</summary>
internal static class AddBenchmark
{
    private const double Megabyte = 1 << 20;

    /// <param name="memory">As the option <c>--memory</c>, in megabytes.</param>
    /// <param name="paths">What to add.</param>
    public static int Run(int memory, string[] paths)
    {
        using var folder = new TemporaryFolder();
        using var sampler = new MemorySampler();
        var options = new CatalogOptions(folder.Path, DefaultLocations.Actors, DefaultLocations.Topics) { OutletsFile = DefaultLocations.Outlets };
        var reading = new Reading();
        var watch = Stopwatch.StartNew();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var summary = ArticleImporter.Run(options, new ImportRequest(paths, null) { MemoryBudget = (long)memory << 20 }, reading);
        process.Refresh();
        var used = (process.TotalProcessorTime - before).TotalSeconds;
        var elapsed = watch.Elapsed.TotalSeconds;
        var size = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var articles = Math.Max(1, summary.Articles);
        Console.WriteLine(FormattableString.Invariant($"""
            {summary.Articles:N0} articles of {reading.Bytes / Megabyte:N1} MB, index {size / Megabyte:N1} MB
            processor time {used:N1} s, {used * 1000 / articles:N2} ms an article, {articles / used:N0} articles and {reading.Bytes / Megabyte / used:N2} MB a second of it
            elapsed {elapsed:N1} s, {articles / elapsed:N0} articles and {reading.Bytes / Megabyte / elapsed:N2} MB a second, {used / elapsed:N2} cores
            garbage collections {GC.CollectionCount(0)}, of the oldest generation {GC.CollectionCount(2)}, {GC.GetTotalPauseDuration().TotalSeconds:N1} s of pauses
            peak anonymous memory {(sampler.Peak is { } peak ? FormattableString.Invariant($"{peak / Megabyte:N0} MB") : "unknown on this system")}
            """));
        return 0;
    }

    private sealed class Reading : IProgress<ImportProgress>
    {
        public long Bytes { get; private set; }

        public void Report(ImportProgress value) => Bytes = value.BytesRead;
    }
}
