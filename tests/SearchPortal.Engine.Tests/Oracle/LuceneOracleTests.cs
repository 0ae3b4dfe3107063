using System.Globalization;
using System.Text.Json;
using SearchPortal.Engine.Collecting;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Every query of the oracle is answered as Apache Lucene 8.8.1 answered it: the same number of hits,
/// the same set, the same scores to 1e-5, the same order, the same facet counts; in one segment and in eight.</summary>
public sealed class LuceneOracleTests(OracleIndex index) : IClassFixture<OracleIndex>
{
    private const float Tolerance = 1e-5f;

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void One_segment_answers_as_Lucene_does() => AnswersAsLucene(index.OneSegment!, segments: 1);

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Many_segments_answer_as_Lucene_does() => AnswersAsLucene(index.ManySegments!, segments: 8);

    private void AnswersAsLucene(IndexSearcher searcher, int segments)
    {
        searcher.Commit.Segments.Count.ShouldBe(segments);
        var wrong = new List<string>();
        var compared = 0;
        var queries = File.ReadLines(SharedData.File("oracle/queries.jsonl"));
        var expected = File.ReadLines(SharedData.File("oracle/expected.jsonl"));
        foreach (var (queryLine, expectedLine) in queries.Zip(expected))
        {
            var query = JsonDocument.Parse(queryLine).RootElement;
            wrong.AddRange(Compare(searcher, query, JsonDocument.Parse(expectedLine).RootElement));
            compared++;
        }

        wrong.ShouldBeEmpty();
        compared.ShouldBe(405);
    }

    private IEnumerable<string> Compare(IndexSearcher searcher, JsonElement query, JsonElement expected)
    {
        var name = query.GetProperty("qid").GetString()!;
        var byDate = query.TryGetProperty("sort", out _);
        var facets = query.TryGetProperty("facets", out var fields) ? fields.EnumerateArray().Select(field => field.GetString()!).ToArray() : [];
        var task = new SearchTask(OracleQueries.Read(query.GetProperty("query")))
        {
            Size = byDate ? 5000 : 21,
            Facets = facets.Select(field => new FacetRequest(field, field)).ToArray(),
        };
        var answer = searcher.Search(task);
        if (answer.Total != expected.GetProperty("hits").GetInt64()) yield return $"{name}: {answer.Total} hits, expected {expected.GetProperty("hits")}";

        var all = searcher.Search(task with { Size = 5000, Facets = [], Sort = Sort.SchemaOrder });
        var sum = all.Hits.Sum(hit => Docno(hit));
        if (sum != expected.GetProperty("docno_sum").GetInt64()) yield return $"{name}: other documents match";

        var top = expected.GetProperty("top").EnumerateArray().Select(entry => (Docno: entry[0].GetInt64(), Value: entry[1].GetDouble())).ToArray();
        var hits = byDate
            ? all.Hits.OrderByDescending(hit => index.Dates[Docno(hit)]).ThenBy(Docno).Take(20).Select(hit => (Docno: Docno(hit), Value: (double)index.Dates[Docno(hit)])).ToArray()
            : answer.Hits.Take(20).Select(hit => (Docno: Docno(hit), Value: (double)hit.Score)).ToArray();
        if (hits.Length != top.Length) yield return $"{name}: {hits.Length} top hits, expected {top.Length}";
        for (var i = 0; i < Math.Min(hits.Length, top.Length); i++)
        {
            if (Differs(hits[i].Value, top[i].Value)) yield return $"{name}: hit {i} scores {hits[i].Value}, expected {top[i].Value}";
            var alone = (i == 0 || Differs(top[i - 1].Value, top[i].Value)) && (i == 19 || i + 1 >= top.Length || Differs(top[i + 1].Value, top[i].Value));
            if (hits[i].Docno != top[i].Docno && (byDate || (alone && i < 19))) yield return $"{name}: hit {i} is {hits[i].Docno}, expected {top[i].Docno}";
        }

        foreach (var (field, counts) in facets.Zip(answer.Facets))
        {
            var ours = counts.Counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key} {entry.Value}");
            var theirs = expected.GetProperty("facets").GetProperty(field).EnumerateArray().Select(entry => $"{entry[0].GetString()} {entry[1].GetInt64()}");
            if (!ours.SequenceEqual(theirs)) yield return $"{name}: facet {field} differs";
        }
    }

    private static bool Differs(double left, double right) => Math.Abs(left - right) > Tolerance * Math.Max(1e-9, Math.Abs(right));

    private static long Docno(Hit hit) => long.Parse(hit.Id, CultureInfo.InvariantCulture);
}
