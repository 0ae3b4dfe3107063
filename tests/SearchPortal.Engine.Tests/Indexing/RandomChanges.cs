using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Tests.Searching;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>The changes of one thread, which has documents of its own, and what must come of them.</summary>
/// <param name="writer">The index.</param>
/// <param name="corpus">Makes documents; this thread's alone.</param>
/// <param name="thread">The thread's number; its documents have it as their outlet.</param>
/// <param name="truth">The thread's documents by id, as they must be.</param>
internal sealed class RandomChanges(IndexWriter writer, RandomCorpus corpus, int thread, Dictionary<string, NaiveDocument> truth)
{
    private const int Numbers = 60;
    private static readonly string[] Topics = ["war", "oil", "sport"];

    private readonly string outlet = $"thread {thread}";
    private readonly Random random = new(thread);

    public void Run(int steps)
    {
        for (var i = 0; i < steps; i++) Step();
    }

    private void Step()
    {
        switch (random.Next(20))
        {
            case 0:
                Rewrite();
                break;
            case 1:
                Delete(Topics[random.Next(Topics.Length)]);
                break;
            case < 5:
                var id = RandomCorpus.Id(Number());
                writer.DeleteDocument(id).ShouldBe(truth.Remove(id));
                break;
            case < 8:
                var added = Next();
                writer.AddDocument(added.ToDocument()).ShouldBe(truth.TryAdd(added.Id, added));
                break;
            default:
                var next = Next();
                writer.UpdateDocument(next.ToDocument());
                truth[next.Id] = next;
                break;
        }

        if (truth.Count == 0) return;
        var known = truth.Values.ElementAt(random.Next(truth.Count));
        writer.FindValues(known.Id, "topic").ShouldNotBeNull().Order(StringComparer.Ordinal).ShouldBe(known.Keywords["topic"].Order(StringComparer.Ordinal));
    }

    private int Number() => random.Next(Numbers) * 4 + thread;

    private NaiveDocument Next()
    {
        var document = corpus.Document(Number());
        var keywords = document.Keywords.ToDictionary(entry => entry.Key, entry => entry.Key == "outlet" ? [outlet] : entry.Value.Distinct().ToArray());
        return document with { Keywords = keywords };
    }

    private void Delete(string topic)
    {
        var query = new BooleanQuery { Filter = [new KeywordQuery("outlet", [outlet]), new KeywordQuery("topic", [topic])], Should = [] };
        string[] expected = [.. truth.Values.Where(document => document.Keywords["topic"].Contains(topic)).Select(document => document.Id)];
        writer.DeleteDocuments(query).ShouldBe(expected.Length);
        foreach (var id in expected) truth.Remove(id);
    }

    private void Rewrite()
    {
        var values = truth.Keys.Where(_ => random.Next(3) == 0).ToDictionary(id => id, _ => (IReadOnlyList<string>)(random.Next(3) == 0 ? [] : ["law", $"new {random.Next(3)}"]));
        if (random.Next(2) == 0) writer.RewriteColumn("topic", values);
        else writer.RewriteColumn("topic", (id, _) => values.GetValueOrDefault(id));
        foreach (var (id, now) in values)
            truth[id] = truth[id] with { Keywords = truth[id].Keywords.ToDictionary(entry => entry.Key, entry => entry.Key == "topic" ? [.. now] : entry.Value) };
    }
}
