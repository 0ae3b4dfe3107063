using System.Globalization;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.Tests;

/// <summary>Compares an answer of ours with Lucene's.</summary>
internal static class PeerComparison
{
    /// <summary>The relative difference that scores may have: sums of floats are rounded in another order.</summary>
    private const float Tolerance = 1e-5f;

    /// <summary>Where the answers differ in total, hits, scores, order or counts; empty where they are equal.
    /// Two hits may change places only where Lucene's own scores of both differ by no more than rounding.</summary>
    /// <param name="ours">With all hits, as Lucene's.</param>
    /// <param name="lucene">Lucene's answer to the same task.</param>
    /// <param name="task">The task.</param>
    public static IEnumerable<string> Differences(TopDocs ours, PeerAnswer lucene, SearchTask task)
    {
        if (ours.Total != lucene.Total) yield return Invariant($"{ours.Total} hits, Lucene has {lucene.Total}");
        var scores = lucene.Hits.ToDictionary(hit => hit.Id, hit => hit.Score);
        foreach (var hit in ours.Hits)
        {
            if (!scores.TryGetValue(hit.Id, out var score)) yield return $"{hit.Id} is no hit of Lucene's";
            else if (Differs(hit.Score, score)) yield return Invariant($"{hit.Id} scores {hit.Score}, Lucene's score is {score}");
        }

        foreach (var missing in scores.Keys.Except(ours.Hits.Select(hit => hit.Id))) yield return $"{missing} is a hit of Lucene's only";
        for (var i = 0; i < Math.Min(ours.Hits.Count, lucene.Hits.Count); i++)
        {
            var (id, score) = lucene.Hits[i];
            if (ours.Hits[i].Id == id) continue;
            var differs = task.Sort != Sort.Score || !scores.TryGetValue(ours.Hits[i].Id, out var other) || Differs(other, score);
            if (differs) yield return Invariant($"hit {i} is {ours.Hits[i].Id}, Lucene's is {id}");
        }

        foreach (var (facet, request) in ours.Facets.Zip(task.Facets).Where(pair => pair.Second.Bucket is null))
        {
            var theirs = Describe(lucene.Facets[request.Dimension]);
            if (Describe(facet.Counts) != theirs) yield return $"facet {request.Dimension} is {Describe(facet.Counts)}, Lucene's is {theirs}";
        }
    }

    private static bool Differs(float left, float right) => Math.Abs(left - right) > Tolerance * Math.Max(1e-9f, Math.Abs(right));

    private static string Describe(IEnumerable<KeyValuePair<string, long>> counts) =>
        string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => Invariant($"{count.Key} {count.Value}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
