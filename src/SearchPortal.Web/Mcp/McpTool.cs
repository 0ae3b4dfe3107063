using System.Text.Json.Nodes;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Mcp;

/// <summary>Something that an assistant may call.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Title">What a reader sees.</param>
/// <param name="Description">When to call it.</param>
internal abstract record McpTool(string Name, string Title, string Description)
{
    /// <summary>What it takes.</summary>
    public abstract IReadOnlyList<ToolParameter> Parameters { get; }

    /// <summary>Answers a call.</summary>
    /// <exception cref="SearchRefusedException">The search asks for too much.</exception>
    /// <exception cref="CursorException">A cursor can't be followed.</exception>
    public abstract ToolAnswer Answer(ArticleCatalog catalog, ToolArguments arguments, string site, CancellationToken cancellation);

    /// <summary>What the protocol says of it.</summary>
    public JsonObject Describe() => new()
    {
        ["name"] = Name,
        ["title"] = Title,
        ["description"] = Description,
        ["inputSchema"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (JsonNode?)parameter.Describe()))),
            ["required"] = new JsonArray([.. Parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]),
            ["additionalProperties"] = false,
        },
        ["annotations"] = new JsonObject { ["readOnlyHint"] = true, ["openWorldHint"] = false },
    };
}
