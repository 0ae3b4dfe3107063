using System.Text;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>An index of short texts in a folder of its own.</summary>
internal sealed class SmallIndex : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.OfSmallFiles();

    public static IndexSchema Schema { get; } = new(
        [Field.Text("body", "news/1", "body.stem", "body.marks"), Field.Keyword("outlet"), Field.Keyword("topic"), Field.Number("date")],
        new IndexOrder("date", Descending: true));

    public static IndexWriterOptions WithoutMerging { get; } = new() { Merge = false };

    /// <summary>Merges in the same order every time.</summary>
    public static IndexWriterOptions InForeground { get; } = new() { MergeInBackground = false };

    public string Path => folder.Path;

    /// <summary>As <see cref="TemporaryFolder.HoldsDamage"/>.</summary>
    public bool HoldsDamage
    {
        set => folder.HoldsDamage = value;
    }

    public IEnumerable<string> SegmentFolders => Directory.EnumerateDirectories(Path, "seg-*").Order(StringComparer.Ordinal);

    public static Document Document(string id, string body = "some text", string outlet = "Daily", long? date = null) => new(id)
    {
        Texts = new Dictionary<string, TextValue> { ["body"] = new(body, [], [new Mark(0, "start")]) },
        Keywords = new Dictionary<string, IReadOnlyList<string>> { ["outlet"] = [outlet], ["topic"] = [] },
        Numbers = date is null ? new Dictionary<string, long>() : new Dictionary<string, long> { ["date"] = date.Value },
        Stored = Encoding.UTF8.GetBytes(body),
    };

    public IndexWriter Write(IndexWriterOptions? options = null) => IndexWriter.Open(Path, Schema, options ?? InForeground);

    /// <summary>One commit of these documents.</summary>
    public void Add(params Document[] documents)
    {
        using var writer = Write(WithoutMerging);
        foreach (var document in documents) writer.UpdateDocument(document);
        writer.Commit();
    }

    public IndexSearcher Search() => IndexSearcher.Open(Path);

    /// <summary>Ids of all documents of the last commit in the schema's order; the index is checked on the way.</summary>
    public string Ids()
    {
        IndexChecker.Check(Path).Problems.ShouldBeEmpty();
        using var searcher = Search();
        return Ids(searcher);
    }

    public static string Ids(IndexSearcher searcher, Query? query = null) =>
        string.Join(' ', searcher.Search(new SearchTask(query ?? new MatchAllQuery()) { Size = 10_000, Sort = Sort.SchemaOrder }).Hits.Select(hit => hit.Id));

    public Manifest Commit() => Manifest.Read(Path);

    public void Dispose() => folder.Dispose();
}
