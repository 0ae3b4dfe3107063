using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Mcp;

/// <summary>Gives the text of an article.</summary>
internal sealed record ArticleTool() : McpTool("get_article", "Read an article", "Gives an article's text by its id, with outlet, date, actors and topics. Long ones come in parts.")
{
    private const int LongestPart = 20_000;

    public override IReadOnlyList<ToolParameter> Parameters { get; } =
    [
        new("id", ToolParameterKind.Text, "The id of a hit of search.", "id", IsRequired: true),
        new("offset", ToolParameterKind.Number, "The first paragraph to give, from 0; “next” of an answer goes on.", "offset"),
    ];

    public override ToolAnswer Answer(ArticleCatalog catalog, ToolArguments arguments, string site, CancellationToken cancellation)
    {
        if (catalog.Get(arguments.Text("id")!, new SearchRequest()) is not { } view) return ToolAnswer.Failed("No article has this id. Take ids from the hits of search.");
        var article = view.Article;
        var link = site + ArticleUrl.Write(article.Id);
        var paragraphs = view.Blocks.Select(block => block.Text).ToArray();
        var first = arguments.Number("offset", paragraphs.Length, 0);
        var next = first;
        // At least one, however long it is.
        for (var length = 0; next < paragraphs.Length && (next == first || length + paragraphs[next].Length <= LongestPart); next++) length += paragraphs[next].Length;
        var part = paragraphs[first..next];
        int? more = next < paragraphs.Length ? next : null;
        var title = view.Title?.Text;

        var text = new StringBuilder();
        text.Append(link).Append('\n').Append(ToolAnswer.Notice).Append("\n\n");
        if (title is not null) text.Append(ToolAnswer.Quoted(title)).Append('\n');
        text.Append(ToolAnswer.Quoted($"{article.Outlet ?? "unknown outlet"}, {view.Published ?? "undated"}")).Append("\n\n");
        foreach (var paragraph in part) text.Append(ToolAnswer.Quoted(paragraph)).Append('\n');
        if (more is not null) text.Append(CultureInfo.InvariantCulture, $"\nParagraphs {first + 1} to {next} of {paragraphs.Length}. Go on with offset {more}.\n");

        return new ToolAnswer(text.ToString(), new JsonObject
        {
            ["notice"] = ToolAnswer.Notice,
            ["id"] = article.Id,
            ["link"] = link,
            ["title"] = title,
            ["outlet"] = article.Outlet,
            ["agency"] = article.Agency,
            ["published"] = view.Published,
            ["updated"] = view.Updated,
            ["language"] = article.Language,
            ["original"] = WebAddress.OrNull(article.Url),
            ["authors"] = Texts(article.Authors),
            ["actors"] = Texts(view.Actors.Select(actor => actor.Name)),
            ["topics"] = Texts(view.Topics.Select(topic => topic.Name)),
            ["paragraphs"] = Texts(part),
            ["next"] = more,
            ["snapshot"] = view.Snapshot,
        });
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
}
