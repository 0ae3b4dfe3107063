using System.Globalization;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>What documents have in common, against counting it in the documents themselves.</summary>
public sealed class OverlapSearchTests : IDisposable
{
    private const int Documents = 700;

    private static readonly IndexSchema Schema = new([Field.Text("body", "letters/1"), Field.Number("date")], new IndexOrder("date", Descending: true));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Sums_and_counts_are_those_of_the_documents(int seed)
    {
        var random = new Random(seed);
        var documents = Enumerable.Range(0, Documents).ToDictionary(number => $"d{number}", _ => (Words: Words(random), Date: random.Next(10) == 0 ? (long?)null : random.Next(300)));
        Write(documents, random);
        using var searcher = IndexSearcher.Open(folder.Path);
        // Deleted documents count in them until a merge drops them.
        var frequencies = searcher.Terms("body", TermAutomaton.Prefix("")).ToDictionary(term => term.Term, term => term.Documents);
        // One search answers all: what it keeps of one question must not show in the next.
        var search = searcher.OverlapsIn("body");

        for (var i = 0; i < 60; i++)
        {
            var asked = Words(random).CountBy(word => word).ToDictionary(StringComparer.Ordinal);
            var from = random.Next(300);
            var until = from + random.Next(120);
            var least = random.NextDouble() * 3;
            var task = new OverlapTask(asked, count => count is 0 or > 350 ? 0 : 50.0 / count) { Numbers = (from, until), WithoutNumber = i % 2 == 0, LeastSum = least };
            var expected = documents
                .Where(each => each.Value.Date is { } date ? date >= from && date <= until : i % 2 == 0)
                .Select(each => (Id: each.Key, Sum: asked.Sum(term => task.WeightOf(FrequencyOf(term.Key)) * term.Value * each.Value.Words.Count(word => word == term.Key))))
                .Where(each => each.Sum > 0 && each.Sum >= least);
            search.Find(task).Select(each => (searcher.HitAt(each.Segment, each.Document).Id, each.Sum)).Select(Text).ToArray()
                .ShouldBe(expected.Select(Text).ToArray(), ignoreOrder: true, $"{i}: {from} to {until}, {least}");

            var shared = documents.Select(each => (Id: each.Key, Count: asked.Keys.Count(term => FrequencyOf(term) is >= 3 and <= 200 && each.Value.Words.Contains(term)))).Where(each => each.Count >= 2);
            search.Sharing(asked.Keys, least: 2, fewestDocuments: 3, mostDocuments: 200).Select(each => (searcher.HitAt(each.Segment, each.Document).Id, (int)each.Sum)).ShouldBe(shared, ignoreOrder: true);
        }

        long FrequencyOf(string term) => frequencies.GetValueOrDefault(term);
    }

    private void Write(Dictionary<string, (string[] Words, long? Date)> documents, Random random)
    {
        using var writer = IndexWriter.Open(folder.Path, Schema, new IndexWriterOptions { Merge = false });
        // Most in one segment, so that common words have many blocks.
        foreach (var (id, document) in documents.Take(600)) writer.AddDocument(Document(id, document));
        writer.Commit();
        foreach (var (id, document) in documents.Skip(600)) writer.AddDocument(Document(id, document));
        foreach (var id in documents.Keys.ToArray())
        {
            if (random.Next(20) > 0) continue;
            writer.DeleteDocument(id);
            documents.Remove(id);
        }

        writer.Commit();
    }

    private static string Text((string Id, double Sum) found) => string.Create(CultureInfo.InvariantCulture, $"{found.Id} {found.Sum:F6}");

    private static Document Document(string id, (string[] Words, long? Date) document) => new(id)
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new(string.Join(' ', document.Words)) },
        Numbers = document.Date is { } date ? new Dictionary<string, long> { ["date"] = date } : [],
    };

    /// <summary>A few words of a small vocabulary; the first of it are in most documents.</summary>
    private static string[] Words(Random random) => [.. Enumerable.Range(0, 12).Select(_ => $"w{(char)('a' + Math.Min(random.Next(26), random.Next(26)))}{(char)('a' + random.Next(random.Next(1, 12)))}")];
}
