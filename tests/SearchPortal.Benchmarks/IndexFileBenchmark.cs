using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>How fast the engine alone makes an index of a file of JSON lines, on one thread: documents for each second of processor time (of all threads of this process), what
/// the index takes, and the most anonymous memory. Reading the file is measured first, by itself, and taken off.</summary>
internal static class IndexFileBenchmark
{
    private const double Megabyte = 1 << 20;
    private const int Passes = 4;

    /// <param name="path">JSON lines: id, title, body, outlet, actors, topics, date.</param>
    /// <param name="memory">As <see cref="IndexWriterOptions.MemoryBudget"/>, in megabytes.</param>
    /// <param name="most">The most documents to take.</param>
    /// <param name="analyzer">The analyzer of the text.</param>
    public static int Run(string path, int memory, int most, string analyzer)
    {
        var schema = SchemaOf(analyzer);
        // The first pass is that of a cold process. Of the others the fastest is the one that other programs disturbed least.
        for (var pass = 1; pass <= Passes; pass++)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            var read = 0;
            var reading = Measure(() => read = Documents(path, most, schema).Count());
            allocated = GC.GetTotalAllocatedBytes() - allocated;
            using var folder = new TemporaryFolder();
            using var sampler = new MemorySampler();
            var before = GC.GetTotalAllocatedBytes() + allocated;
            var segments = 0;
            var documents = 0;
            var seconds = Measure(() => documents = Index(path, most, schema, folder.Path, memory, out segments)) - reading;
            allocated = GC.GetTotalAllocatedBytes() - before;
            var bytes = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
            Console.WriteLine(FormattableString.Invariant(
                $"pass {pass}: {read:N0} documents, {documents / seconds:N0} a second of processor time ({seconds:N1} s; reading {reading:N1} s), index {bytes / Megabyte:N1} MB in {segments} segments, ") +
                FormattableString.Invariant($"allocated {(double)allocated / documents:N0} bytes a document, peak anonymous memory {sampler.Peak / Megabyte:N0} MB"));
            foreach (var kind in SizesByKind(folder.Path)) Console.WriteLine(FormattableString.Invariant($"    {kind.Name,-12} {kind.Bytes / Megabyte,8:N1} MB"));
        }

        return 0;
    }

    private static IndexSchema SchemaOf(string analyzer) => new(
        [Field.Text("text", analyzer, analyzer.StartsWith("news/", StringComparison.Ordinal) ? "text.stem" : null), Field.Keyword("outlet"), Field.Keyword("actor"), Field.Keyword("topic"), Field.Number("published")],
        new IndexOrder("published", Descending: true));

    private static double Measure(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static int Index(string path, int most, IndexSchema schema, string folder, int memory, out int segments)
    {
        var documents = 0;
        using var writer = IndexWriter.Open(folder, schema, new IndexWriterOptions { MemoryBudget = (long)memory << 20, Merge = false });
        foreach (var document in Documents(path, most, schema))
        {
            writer.AddDocument(document);
            documents++;
        }

        writer.Commit();
        segments = Directory.EnumerateDirectories(folder, "seg-*").Count();
        return documents;
    }

    private static IEnumerable<Document> Documents(string path, int most, IndexSchema schema)
    {
        foreach (var line in File.ReadLines(path).Take(most))
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            yield return new Document(article.GetProperty("id").GetRawText())
            {
                Texts = new Dictionary<string, TextValue> { ["text"] = new(article.GetProperty("title").GetString() + "\n" + article.GetProperty("body").GetString()) },
                Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = [article.GetProperty("outlet").GetString()!], ["actor"] = Strings(article, "actors"), ["topic"] = Strings(article, "topics") },
                Numbers = new Dictionary<string, long> { [schema.Order.NumberField] = DateTimeOffset.Parse(article.GetProperty("date").GetString()!, CultureInfo.InvariantCulture).ToUnixTimeSeconds() },
                Stored = System.Text.Encoding.UTF8.GetBytes(line),
            };
        }
    }

    private static string[] Strings(JsonElement article, string name) => [.. article.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    private static IEnumerable<(string Name, double Bytes)> SizesByKind(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .GroupBy(file => Path.GetFileName(file).Split('.')[0], file => (double)new FileInfo(file).Length)
        .Select(group => (group.Key, group.Sum()))
        .OrderByDescending(kind => kind.Item2);
}
