using System.Text.Json;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>A thing that JSON-LD describes: an article, a person, an organisation.</summary>
/// <param name="Element">Its object.</param>
/// <param name="Graph">Where other things are looked up by their <c>@id</c>.</param>
internal sealed record JsonLdNode(JsonElement Element, JsonLdGraph Graph)
{
    private const int MostValues = 200;

    /// <summary>Its types, without the vocabulary's address.</summary>
    public IReadOnlyList<string> Types => [.. Values("@type").Select(TextOf).OfType<string>().Select(type => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..])];

    /// <summary>The type that says most, for reasons.</summary>
    public string Type => Types is [var type, ..] ? type : "Thing";

    /// <summary>Its address: <c>mainEntityOfPage</c>, else <c>url</c>, else <c>@id</c>, where one is an address.</summary>
    public string? Address => new[] { Link("mainEntityOfPage"), Link("url"), Link("@id") }
        .FirstOrDefault(address => address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true && !address.Contains('#', StringComparison.Ordinal));

    /// <summary>The first text of a property; null where it has none.</summary>
    /// <param name="property">The property.</param>
    public string? Text(string property) => Values(property).Select(TextOf).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>The texts of a property.</summary>
    /// <param name="property">The property.</param>
    public IEnumerable<string> Texts(string property) => Values(property).Select(TextOf).OfType<string>();

    /// <summary>The things that a property names, those given by <c>@id</c> alone looked up.</summary>
    /// <param name="property">The property.</param>
    public IEnumerable<JsonLdNode> Nodes(string property) =>
        Values(property).Where(value => value.ValueKind == JsonValueKind.Object).Select(value => Graph.Resolve(new JsonLdNode(value, Graph)));

    /// <summary>The names that a property gives: texts, and the names of things.</summary>
    /// <param name="property">The property.</param>
    public IEnumerable<string> Names(string property)
    {
        foreach (var value in Values(property))
        {
            var name = value.ValueKind == JsonValueKind.Object ? Graph.Resolve(new JsonLdNode(value, Graph)).Name : TextOf(value);
            if (!string.IsNullOrWhiteSpace(name)) yield return name;
        }
    }

    /// <summary>What it is called.</summary>
    public string? Name => Text("name") ?? (Text("givenName") is { } given && Text("familyName") is { } family ? given + " " + family : null);

    private string? Link(string property)
    {
        var value = Values(property).FirstOrDefault();
        return value.ValueKind == JsonValueKind.Object ? new JsonLdNode(value, Graph).Text("@id") ?? new JsonLdNode(value, Graph).Text("url") : TextOf(value);
    }

    private IEnumerable<JsonElement> Values(string property)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(property, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(MostValues) : [value];
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Object when value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return null;
        }
    }
}
