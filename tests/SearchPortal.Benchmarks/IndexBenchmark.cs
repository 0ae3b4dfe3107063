using System.Diagnostics;
using SearchPortal.Engine;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>How fast articles become an index, and what it takes. Making the articles up is not counted.</summary>
internal static class IndexBenchmark
{
    private const int BatchSize = 1000;
    private const double Megabyte = 1 << 20;

    public static int Run(int articles)
    {
        using var folder = new TemporaryFolder();
        using var memory = new MemorySampler();
        var (time, characters) = Build(folder.Path, articles);
        var bytes = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        using var searcher = IndexSearcher.Open(folder.Path);
        Console.WriteLine(FormattableString.Invariant($"""
            {articles:N0} articles of {characters / Megabyte:N1} million (2^20) characters
            {articles / time.TotalSeconds:N0} articles/s, {characters / Megabyte / time.TotalSeconds:N1} MB/s, {time.TotalSeconds:N1} s with the commit
            index {bytes / Megabyte:N1} MB ({bytes / (double)characters:P0} of the text) in {searcher.Commit.Segments.Count} segments
            peak anonymous memory {(memory.Peak is { } peak ? FormattableString.Invariant($"{peak / Megabyte:N0} MB") : "unknown on this system")}
            """));
        return 0;
    }

    /// <summary>Indexes and commits; the time without that of making the articles up, and the characters of their texts.</summary>
    public static (TimeSpan Time, long Characters) Build(string folder, int articles)
    {
        var watch = new Stopwatch();
        long characters = 0;
        using var writer = IndexWriter.Open(folder, GeneratedArticles.Schema);
        foreach (var batch in GeneratedArticles.Take(articles).Chunk(BatchSize))
        {
            characters += batch.Sum(article => article.Texts.Values.Sum(text => (long)text.Text.Length));
            watch.Start();
            foreach (var article in batch) writer.AddDocument(article);
            watch.Stop();
        }

        watch.Start();
        writer.Commit();
        return (watch.Elapsed, characters);
    }
}
