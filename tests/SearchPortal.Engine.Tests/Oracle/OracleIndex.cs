using System.Text.Json;
using SearchPortal.Engine.Documents;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>The 5,000 stories that Apache Lucene answered over, indexed by us as the oracle's README says.
/// <c>docno</c> is Lucene's order and so the schema's.</summary>
public sealed class OracleIndex : IDisposable
{
    private static readonly string[] Facets = ["topics", "places"];

    private readonly TemporaryFolder folder = new();

    public OracleIndex()
    {
        if (!SharedData.IsAvailable) return;
        OneSegment = Build("one", int.MaxValue);
        ManySegments = Build("many", 700);
    }

    public static IndexSchema Schema { get; } = new(
        [Field.Text("title", "letters/1"), Field.Text("body", "letters/1"), Field.Keyword("topics"), Field.Keyword("places"), Field.Number("date"), Field.Number("docno")],
        new IndexOrder("docno", Descending: false));

    public IndexSearcher? OneSegment { get; }

    /// <summary>The same stories in eight segments, dealt out so that neighbours lie apart.</summary>
    public IndexSearcher? ManySegments { get; }

    /// <summary>Dates by docno.</summary>
    public long[] Dates { get; } = new long[5000];

    public void Dispose()
    {
        OneSegment?.Dispose();
        ManySegments?.Dispose();
        folder.Dispose();
    }

    private IndexSearcher Build(string name, int perCommit)
    {
        var path = folder.File(name);
        using (var writer = IndexWriter.Open(path, Schema, new IndexWriterOptions { Merge = false }))
        {
            var stories = File.ReadLines(SharedData.File("oracle/docs.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
            // 1,999 shares no factor with 5,000: a fixed shuffle.
            for (var i = 0; i < stories.Length; i++)
            {
                writer.UpdateDocument(ToDocument(stories[(int)(i * 1999L % stories.Length)]));
                if ((i + 1) % perCommit == 0) writer.Commit();
            }

            writer.Commit();
        }

        return IndexSearcher.Open(path);
    }

    private Document ToDocument(JsonElement story)
    {
        var docno = story.GetProperty("docno").GetInt64();
        Dates[docno] = story.GetProperty("date").GetInt64();
        return new Document(docno.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            Texts = new Dictionary<string, TextValue>
            {
                ["title"] = new(story.GetProperty("title").GetString()!),
                ["body"] = new(story.GetProperty("body").GetString()!),
            },
            Keywords = Facets.ToDictionary(field => field, field => (IReadOnlyList<string>)story.GetProperty(field).EnumerateArray().Select(value => value.GetString()!).ToArray()),
            Numbers = new Dictionary<string, long> { ["date"] = Dates[docno], ["docno"] = docno },
        };
    }
}
