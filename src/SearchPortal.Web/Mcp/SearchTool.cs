using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Mcp;

/// <summary>Searches articles.</summary>
internal sealed record SearchTool() : McpTool("search", "Search articles", "Searches news articles by words, names, outlets, actors, topics and dates, and gives the best or the newest with passages and links. Totals are exact.")
{
    private const int UsualSize = 10;
    private const int MostSize = 50;

    public override IReadOnlyList<ToolParameter> Parameters { get; } =
    [
        new("query", ToolParameterKind.Text, "Words, \"phrases\", names; OR, NOT, parentheses, outlet: actor: topic: are understood. Empty or absent asks for all articles.", "q"),
        new("outlets", ToolParameterKind.Texts, "Only articles of any of these outlets, by name.", "outlet"),
        new("actors", ToolParameterKind.Texts, "Only articles that name any of these actors, by id or name (see list_actors).", "actor"),
        new("topics", ToolParameterKind.Texts, "Only articles of any of these topics.", "topic"),
        new("languages", ToolParameterKind.Texts, "Only articles in any of these languages, as BCP 47 tags such as en or ar.", "language"),
        new("from", ToolParameterKind.Text, "First day, month or year: 2026-02-01, 2026-02 or 2026.", "from"),
        new("to", ToolParameterKind.Text, "Last day, month or year, which is part of it.", "to"),
        new("sort", ToolParameterKind.Text, "relevance, newest or oldest.", "sort"),
        new("size", ToolParameterKind.Number, "How many articles, 1 to 50; 10 where it is absent.", "size"),
        new("cursor", ToolParameterKind.Text, "Goes on where an answer has ended: its “next”, with the same other arguments.", "cursor"),
    ];

    public override ToolAnswer Answer(ArticleCatalog catalog, ToolArguments arguments, string site, CancellationToken cancellation)
    {
        var (request, problems) = SearchUrl.Read(arguments.Query);
        if (problems.Count > 0) return ToolAnswer.Failed(problems[0].Message);
        request = request with { Size = Math.Max(1, arguments.Number("size", MostSize, UsualSize)), WantsCursor = true, FacetSize = 0 };
        var answer = catalog.Search(request, cancellation);
        if (answer.Query.Problem is { } problem) return ToolAnswer.Failed(problem);
        var page = site + SearchUrl.Write(request with { Cursor = null, Size = new SearchRequest().Size, FacetSize = new SearchRequest().FacetSize });
        return new ToolAnswer(Text(answer, page, site), new JsonObject
        {
            ["notice"] = ToolAnswer.Notice,
            ["total"] = answer.Total + answer.TotalPartial,
            ["snapshot"] = answer.Snapshot,
            ["link"] = page,
            ["next"] = answer.NextCursor,
            ["hits"] = new JsonArray([.. answer.Hits.Select(hit => (JsonNode?)Data(hit, site))]),
        });
    }

    private static JsonObject Data(SearchHit hit, string site)
    {
        var data = JsonSerializer.SerializeToNode(HitResponse.Of(hit), McpMessages.Options)!.AsObject();
        return new JsonObject
        {
            ["id"] = hit.Id,
            ["link"] = site + ArticleUrl.Write(hit.Id),
            ["title"] = hit.Title.Text,
            ["outlet"] = hit.Outlet,
            ["published"] = hit.Published,
            ["language"] = hit.Language,
            ["original"] = data["url"]?.DeepClone(),
            ["passages"] = new JsonArray([.. hit.Passages.Select(passage => (JsonNode?)passage.Text)]),
            ["actors"] = data["actors"]?.DeepClone(),
            ["topics"] = data["topics"]?.DeepClone(),
            ["copies"] = hit.Copies,
        };
    }

    private static string Text(SearchAnswer answer, string page, string site)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{answer.Total + answer.TotalPartial:N0} articles; {answer.Hits.Count} of them follow. {page}\n");
        if (answer.Hits.Count > 0) text.Append(ToolAnswer.Notice).Append('\n');
        foreach (var hit in answer.Hits)
        {
            text.Append('\n').Append(ToolAnswer.Quoted(hit.Title.Text)).Append('\n');
            text.Append(site).Append(ArticleUrl.Write(hit.Id)).Append('\n');
            text.Append(ToolAnswer.Quoted($"{hit.Outlet ?? "unknown outlet"}, {hit.Published ?? "undated"}")).Append('\n');
            foreach (var passage in hit.Passages) text.Append(ToolAnswer.Quoted(passage.Text)).Append('\n');
        }

        return text.ToString();
    }
}
