using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Mcp;

/// <summary>Lists the people and organisations that articles name.</summary>
internal sealed record ActorsTool() : McpTool("list_actors", "List actors", "Lists people and organisations that articles name, with the number of articles, most first; those of a search where there is a query. Any spelling of a name finds it.")
{
    private const int UsualSize = 20;

    public override IReadOnlyList<ToolParameter> Parameters { get; } =
    [
        new("contains", ToolParameterKind.Text, "Only actors with this in their name, id or another spelling.", "contains"),
        new("query", ToolParameterKind.Text, "Only actors of articles that this search finds.", "q"),
        new("from", ToolParameterKind.Text, "First day, month or year of the articles.", "from"),
        new("to", ToolParameterKind.Text, "Last day, month or year of the articles.", "to"),
        new("size", ToolParameterKind.Number, "How many, 1 to 200; 20 where it is absent.", "facet.size"),
        new("offset", ToolParameterKind.Number, "How many to pass over.", "offset"),
    ];

    public override ToolAnswer Answer(ArticleCatalog catalog, ToolArguments arguments, string site, CancellationToken cancellation)
    {
        var parameters = Api.ApiParameters.WithSearch(arguments.Query, out var request, "contains", "offset");
        var contains = parameters.Text("contains", SearchUrl.MaxValue);
        if (parameters.Problems.Count > 0) return ToolAnswer.Failed(parameters.Problems[0].Message);
        request = request with { FacetSize = Math.Max(1, arguments.Number("facet.size", SearchUrl.MaxFacetSize, UsualSize)) };
        var page = new FacetPageRequest("actor") { Contains = contains.Length == 0 ? null : contains, Offset = arguments.Number("offset", int.MaxValue, 0) };
        var answer = catalog.Facet(request, page, cancellation);
        if (answer.Problem is { } problem) return ToolAnswer.Failed(problem);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{answer.Total:N0} actors; {answer.Values.Count} of them follow, each with its id and the number of articles.\n{ToolAnswer.Notice}\n\n");
        foreach (var value in answer.Values) text.Append(ToolAnswer.Quoted(string.Create(CultureInfo.InvariantCulture, $"{value.Label} ({value.Value}): {value.Count:N0}"))).Append('\n');
        return new ToolAnswer(text.ToString(), new JsonObject
        {
            ["notice"] = ToolAnswer.Notice,
            ["total"] = answer.Total,
            ["snapshot"] = answer.Snapshot,
            ["actors"] = new JsonArray([.. answer.Values.Select(value => (JsonNode?)new JsonObject
            {
                ["id"] = value.Value,
                ["name"] = value.Label,
                ["articles"] = value.Count,
                ["link"] = site + SearchUrl.Write(new SearchRequest { Actors = [value.Value] }),
            })]),
        });
    }
}
