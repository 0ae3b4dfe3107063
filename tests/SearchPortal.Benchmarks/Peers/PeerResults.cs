using System.Globalization;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>The three files of a run: <c>.summary.tsv</c> by type, <c>.hits.tsv</c> by question, <c>.facets.tsv</c> by question and facet. Every engine's runner
/// writes the same columns; the last ones are ours: the geometric mean of the questions' median CPU times, a question's median, and bytes allocated for it.</summary>
internal static class PeerResults
{
    public const string SummarySuffix = ".summary.tsv", HitsSuffix = ".hits.tsv", FacetsSuffix = ".facets.tsv";

    public const int FacetValues = 10;

    public static void Write(string prefix, ArchiveQuery[] queries, QueryTimes[] times, TopDocs[] answers)
    {
        File.WriteAllLines(prefix + SummarySuffix, Summary(queries, times, answers));
        File.WriteAllLines(prefix + HitsSuffix, Hits(queries, times, answers));
        File.WriteAllLines(prefix + FacetsSuffix, Facets(queries, answers));
    }

    private static IEnumerable<string> Summary(ArchiveQuery[] queries, QueryTimes[] times, TopDocs[] answers)
    {
        yield return "type\tn\tmean_hits\tmedian_ms\tp99_ms\tmean_ms\tbest_mean_ms\tcpu_med_ms\tcpu_p99_ms\tcpu_mean_ms\tqps\tcpu_qps\tcpu_geo_ms\tbytes";
        foreach (var type in Enumerable.Range(0, queries.Length).GroupBy(i => queries[i].Key))
        {
            double[] wall = [.. type.SelectMany(i => times[i].Wall)], processor = [.. type.SelectMany(i => times[i].Processor)];
            double wallMean = wall.Average(), processorMean = processor.Average();
            yield return Row(
                type.Key, type.Count(), type.Average(i => (double)answers[i].Total),
                QueryTimes.At(wall, 0.5), QueryTimes.At(wall, 0.99), wallMean, type.Average(i => times[i].Wall.Min()),
                QueryTimes.At(processor, 0.5), QueryTimes.At(processor, 0.99), processorMean, 1e3 / wallMean, 1e3 / processorMean,
                QueryTimes.GeometricMean(type.Select(i => times[i].MedianProcessor)), type.Average(i => times[i].AllocatedEach));
        }
    }

    private static IEnumerable<string> Hits(ArchiveQuery[] queries, QueryTimes[] times, TopDocs[] answers)
    {
        yield return "type\tquery\thits\trel\ttop10\tscores\tcpu_med_ms\tbytes";
        for (var i = 0; i < queries.Length; i++)
        {
            var isByDate = queries[i].Task.Sort != Sort.Score;
            var ids = string.Join(',', answers[i].Hits.Select(hit => hit.Id));
            var scores = string.Join(',', answers[i].Hits.Select(hit => isByDate ? Text(hit.Key.Number!) : Text(hit.Score)));
            yield return Row(queries[i].Key, queries[i].Text, answers[i].Total, answers[i].IsTotalExact ? "=" : ">=", ids, scores, times[i].MedianProcessor, times[i].AllocatedEach);
        }
    }

    private static IEnumerable<string> Facets(ArchiveQuery[] queries, TopDocs[] answers) =>
        from pair in queries.Zip(answers)
        from facet in pair.Second.Facets
        let values = facet.Largest(FacetValues).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(FacetValues)
        select Row(pair.First.Text, facet.Dimension, string.Concat(values.Select(count => $"{count.Key}={count.Value};")));

    private static string Row(params object[] cells) => string.Join('\t', cells.Select(Text));

    private static string Text(object cell) => cell switch
    {
        double number => number.ToString("0.#####", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
