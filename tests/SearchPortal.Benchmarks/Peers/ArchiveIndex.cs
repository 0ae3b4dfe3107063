using System.Diagnostics;
using SearchPortal.Engine;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>Makes two indexes of a corpus: <c>several</c>, as the writer leaves it, and <c>one</c>, compacted to one segment. In both of them articles
/// are deleted last, and not merged away, so that every engine's statistics still hold them.</summary>
internal static class ArchiveIndex
{
    private const int BatchSize = 1000;
    private const double Megabyte = 1e6;

    public static int Run(string file, string folder, long memoryBudget)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty: name a folder that is not there yet");
            return 2;
        }

        string several = Path.Combine(folder, "several"), one = Path.Combine(folder, "one");
        Build(file, several, memoryBudget);
        Compact(several, one);
        foreach (var index in new[] { several, one }) Delete(file, index);
        return 0;
    }

    private static void Build(string file, string folder, long memoryBudget)
    {
        using var memory = new MemorySampler();
        var start = Stopwatch.GetTimestamp();
        var running = Environment.CpuUsage.TotalTime;
        double reading = 0;
        var articles = 0;
        using (var writer = IndexWriter.Open(folder, ArchiveCorpus.Schema, new IndexWriterOptions { MemoryBudget = memoryBudget }))
        {
            foreach (var lines in File.ReadLines(file).Chunk(BatchSize))
            {
                var before = ProcessorTime.OfThread() ?? 0;
                var batch = Array.ConvertAll(lines, ArchiveCorpus.Read);
                reading += (ProcessorTime.OfThread() ?? 0) - before;
                foreach (var article in batch) writer.AddDocument(article);
                articles += batch.Length;
            }

            writer.Commit();
            writer.FinishMerges();
        }

        var processor = (Environment.CpuUsage.TotalTime - running).TotalSeconds - reading / 1e3;
        Console.WriteLine(FormattableString.Invariant(
            $"index\t{articles} articles\t{articles / processor:0} a CPU second\t{processor:0.0} CPU s (reading the file, {reading / 1e3:0.0} s, is not in it)\t{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s\t{Describe(folder)}\tpeak anonymous memory {memory.Peak / Megabyte:0} MB"));
    }

    private static void Compact(string from, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        var running = Environment.CpuUsage.TotalTime;
        using (var writer = IndexWriter.Open(folder, ArchiveCorpus.Schema))
        {
            writer.Compact();
            writer.Commit();
        }

        Console.WriteLine(FormattableString.Invariant($"compact\t{(Environment.CpuUsage.TotalTime - running).TotalSeconds:0.0} CPU s\t{Describe(folder)}"));
    }

    private static void Delete(string file, string folder)
    {
        using var writer = IndexWriter.Open(folder, ArchiveCorpus.Schema, new IndexWriterOptions { Merge = false });
        var deleted = ArchiveCorpus.Deleted(file).Count(writer.DeleteDocument);
        writer.Commit();
        Console.WriteLine($"delete\t{deleted} articles of {Path.GetFileName(folder)}");
    }

    private static string Describe(string folder)
    {
        using var searcher = IndexSearcher.Open(folder);
        var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        return FormattableString.Invariant($"{bytes / Megabyte:0.0} MB in {searcher.Commit.Segments.Count} segments");
    }
}
