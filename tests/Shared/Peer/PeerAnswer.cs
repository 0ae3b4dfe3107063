using System.Text.Json;

namespace SearchPortal.Tests;

/// <summary>What Lucene answered.</summary>
/// <param name="Total">Documents that match query and filters.</param>
/// <param name="Hits">All of them, or the first, in order.</param>
/// <param name="Facets">Documents by value, by dimension.</param>
internal sealed record PeerAnswer(long Total, IReadOnlyList<(string Id, float Score)> Hits, IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Facets)
{
    /// <summary>Reads a line of the peer's file of answers.</summary>
    public static PeerAnswer FromJson(string line)
    {
        using var json = JsonDocument.Parse(line);
        var answer = json.RootElement;
        return new PeerAnswer(
            answer.GetProperty("total").GetInt64(),
            [.. answer.GetProperty("hits").EnumerateArray().Select(hit => (hit[0].GetString()!, hit[1].GetSingle()))],
            answer.TryGetProperty("facets", out var facets)
                ? facets.EnumerateObject().ToDictionary(
                    facet => facet.Name,
                    facet => (IReadOnlyDictionary<string, long>)facet.Value.EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64()))
                : new Dictionary<string, IReadOnlyDictionary<string, long>>());
    }
}
