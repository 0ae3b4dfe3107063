using System.Text.Json;
using System.Text.Json.Nodes;

namespace SearchPortal.Tests;

/// <summary>A document for the peer, analysed already: for each text, the terms at each position.</summary>
internal sealed record PeerArticle(
    string Id,
    IReadOnlyDictionary<string, string[][]> Texts,
    IReadOnlyDictionary<string, string[]> Keywords,
    IReadOnlyDictionary<string, long> Numbers)
{
    /// <summary>Indexed and then deleted: it still counts in the statistics.</summary>
    public bool Deleted { get; init; }

    /// <summary>A line of the peer's file of articles. A text without words is left out, as if it were not there.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        id = Id,
        texts = Texts.Where(text => text.Value.Length > 0).ToDictionary(
            text => text.Key,
            text => new JsonArray([.. text.Value.Select(terms => terms.Length == 1 ? JsonValue.Create(terms[0]) : (JsonNode)new JsonArray([.. terms.Select(term => JsonValue.Create(term))]))])),
        keywords = Keywords,
        numbers = Numbers,
        deleted = Deleted,
    });
}
