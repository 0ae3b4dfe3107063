using System.Globalization;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>Puts runs beside each other as a table of Markdown: how many times our CPU time each engine needs. Where our answers are not Lucene's the row is void.</summary>
internal static class PeerTable
{
    private const string Void = "void";

    /// <returns>0, or 1 where a row is void.</returns>
    public static int Print(string ours, string lucene, IReadOnlyList<string> others)
    {
        PeerRun our = new(ours), theirs = new(lucene);
        PeerRun[] further = [.. others.Select(prefix => new PeerRun(prefix))];
        var wrong = new List<string>();
        Console.WriteLine($"| type | mean hits | ours, µs | bytes | Lucene, µs | all counted, µs | ratio |{string.Concat(further.Select(run => $" {run.Name} |"))}");
        Console.WriteLine($"| --- | --: | --: | --: | --: | --: | --: |{string.Concat(further.Select(_ => " --: |"))}");
        foreach (var type in our.Types)
        {
            var plain = type.Split('@')[0];
            var mine = our.Processor(type)!.Value;
            double? first = theirs.Processor(plain), exact = theirs.Processor(plain + ArchiveQuery.Exact), top = theirs.Processor(plain + ArchiveQuery.Top);
            // Lucene may use the best of its ways: to count all, those that count to 1,000 or to the end; for the first hits alone, also the one that hardly counts.
            double?[] ways = type == plain ? [first ?? exact] : type.EndsWith(ArchiveQuery.Top, StringComparison.Ordinal) ? [first, exact, top] : [first, exact];
            var best = ways.Min();
            var differences = Differences(our, theirs, type, plain).ToList();
            wrong.AddRange(differences);
            var ratio = differences.Count > 0 ? $"{Void}: {differences.Count}" : $"**{Ratio(best, mine)}**";
            Console.WriteLine(Invariant(
                $"| {type} | {our.MeanHits(type):0} | {mine * 1e3:0} | {our.Bytes(type):0} | {Micro(first)} | {Micro(exact)} | {ratio} |{string.Concat(further.Select(run => $" {Ratio(run.Processor(plain), mine)} |"))}"));
        }

        foreach (var difference in wrong) Console.Error.WriteLine(difference);
        return wrong.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Differences(PeerRun ours, PeerRun theirs, string type, string plain)
    {
        if (!theirs.Questions.TryGetValue(type, out var asked) && !theirs.Questions.TryGetValue(plain, out asked)) yield break;
        foreach (var (query, row) in ours.Questions[type])
        {
            if (!asked.TryGetValue(query, out var other)) continue;
            if (PeerAnswers.Difference(row, other) is { } difference) yield return $"{type}: {query}: {difference}";
        }

        if (!type.StartsWith("facet_", StringComparison.Ordinal)) yield break;
        foreach (var (key, values) in ours.Facets.Where(facet => ours.Questions[type].ContainsKey(facet.Key.Query)))
        {
            if (PeerAnswers.FacetDifference(values, theirs.Facets.GetValueOrDefault(key, "")) is { } difference) yield return $"{type}: {key.Query}: {key.Facet}: {difference}";
        }
    }

    private static string Ratio(double? theirs, double ours) => theirs is { } time ? (time / ours).ToString(time / ours < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) : "–";

    private static string Micro(double? milliseconds) => milliseconds is { } time ? (time * 1e3).ToString("0", CultureInfo.InvariantCulture) : "–";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
