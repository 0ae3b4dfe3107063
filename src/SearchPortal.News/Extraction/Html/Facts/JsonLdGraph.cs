using System.Text.Json;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>All that the JSON-LD of a page describes, and the article among it.</summary>
internal sealed class JsonLdGraph
{
    private const int MostScripts = 50;
    private const int MostNodes = 5000;
    private const int MostCharacters = 8_000_000;
    private const int DeepestNode = 8;

    // What hangs on an article and is another thing.
    private static readonly HashSet<string> OtherThings = new(
        ["mentions", "about", "comment", "review", "itemListElement", "liveBlogUpdate", "citation", "isBasedOn", "hasPart", "associatedMedia", "relatedLink", "video", "image", "itemReviewed", "reviewRating", "significantLink", "subjectOf", "potentialAction", "offers"],
        StringComparer.Ordinal);

    private readonly List<(JsonLdNode Node, bool IsNested)> nodes = [];
    private readonly Dictionary<string, JsonLdNode> byId = new(StringComparer.Ordinal);

    /// <summary>Everything described, in the order of the page.</summary>
    public IEnumerable<JsonLdNode> Nodes => nodes.Select(node => node.Node);

    /// <summary>Reads the texts of script elements.</summary>
    /// <param name="scripts">The texts.</param>
    public static JsonLdGraph Read(IEnumerable<string> scripts)
    {
        var graph = new JsonLdGraph();
        var characters = 0;
        foreach (var script in scripts.Take(MostScripts))
        {
            characters += script.Length;
            if (characters > MostCharacters) break;
            foreach (var value in JsonLdText.Read(script)) graph.Add(value);
        }

        return graph;
    }

    /// <summary>The article that the page is about; null where none is described.</summary>
    /// <param name="title">A headline to tell several apart, or null.</param>
    /// <param name="address">The page's address to tell several apart, or null.</param>
    public JsonLdNode? Article(string? title = null, string? address = null)
    {
        JsonLdNode? best = null;
        var bestPoints = 0;
        var headline = FactText.Fold(title);
        foreach (var (node, isNested) in nodes)
        {
            var points = ArticleTypes.PointsOf(node.Types);
            if (points == 0) continue;
            if (node.Text("headline") is { } own)
            {
                points += 2;
                if (headline.Length > 0 && FactText.Fold(FactText.Line(own)) is { Length: > 0 } folded && (folded.StartsWith(headline, StringComparison.Ordinal) || headline.StartsWith(folded, StringComparison.Ordinal))) points += 6;
            }

            if (node.Text("datePublished") is not null) points++;
            if (node.Text("articleBody") is not null || node.Names("author").Any()) points++;
            if (address is not null && node.Address is { } stated && stated.TrimEnd('/').Equals(address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) points += 6;
            if (isNested) points -= 8;
            if (points > bestPoints) (best, bestPoints) = (node, points);
        }

        return best;
    }

    /// <summary>The thing itself, or the one that its <c>@id</c> stands for, where it has nothing but that.</summary>
    /// <param name="node">The thing.</param>
    public JsonLdNode Resolve(JsonLdNode node) =>
        node.Name is null && node.Text("@id") is { } id && byId.TryGetValue(id, out var known) ? known : node;

    private void Add(JsonElement value)
    {
        var waiting = new Stack<(JsonElement Value, bool IsNested, int Depth)>();
        waiting.Push((value, false, 0));
        while (waiting.TryPop(out var next) && nodes.Count < MostNodes)
        {
            if (next.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in next.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Array or JsonValueKind.Object).Take(MostNodes).Reverse()) waiting.Push((item, next.IsNested, next.Depth));
            }
            else if (next.Value.ValueKind == JsonValueKind.Object)
            {
                Add(new JsonLdNode(next.Value, this), next.IsNested);
                if (next.Depth == DeepestNode) continue;
                foreach (var property in next.Value.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object).Reverse())
                {
                    waiting.Push((property.Value, next.IsNested || OtherThings.Contains(property.Name), next.Depth + 1));
                }
            }
        }
    }

    private void Add(JsonLdNode node, bool isNested)
    {
        nodes.Add((node, isNested));
        if (node.Text("@id") is { } id && node.Name is not null) byId.TryAdd(id, node);
    }
}
