using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Mcp;

/// <summary><c>POST /mcp</c>: the Model Context Protocol over streamable HTTP, so that assistants may search and read. Each message is answered by one JSON message;
/// there is no session and no stream. What a page of another site sends through a reader's browser is refused.</summary>
internal static class McpRoutes
{
    public const string Path = "/mcp";

    /// <summary>Further origins that may ask, parted by commas.</summary>
    public const string OriginsSetting = "SearchPortal:McpOrigins";

    private const string VersionHeader = "MCP-Protocol-Version";
    private const string JsonType = "application/json; charset=utf-8";
    private const int LongestMessage = 64 << 10;
    private const int DeepestMessage = 16;

    /// <summary>Maps the address.</summary>
    public static void MapMcp(this WebApplication app)
    {
        var origins = (app.Configuration[OriginsSetting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        app.MapPost(Path, (HttpContext http, ArticleCatalog catalog) => AnswerAsync(http, catalog, origins)).WithMetadata(new RequestSizeLimitAttribute(LongestMessage));
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, ArticleCatalog catalog, string[] origins)
    {
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsAllowed(origin, origins))
            return Message(McpMessages.Error(null, McpMessages.InvalidRequest, $"The origin {origin} may not ask here. Whoever runs this portal can allow it by the setting {OriginsSetting}."), StatusCodes.Status403Forbidden);
        var version = http.Request.Headers[VersionHeader].ToString();
        if (version.Length > 0 && !McpServer.Versions.Contains(version))
            return Message(McpMessages.Error(null, McpMessages.InvalidRequest, $"The version of the header {VersionHeader} is none of {string.Join(", ", McpServer.Versions)}."), StatusCodes.Status400BadRequest);

        JsonNode? message;
        try
        {
            message = await JsonNode.ParseAsync(http.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = DeepestMessage }, cancellationToken: http.RequestAborted);
        }
        catch (JsonException)
        {
            return Message(McpMessages.Error(null, McpMessages.ParseError, $"The body is no JSON of at most {DeepestMessage} levels."), StatusCodes.Status400BadRequest);
        }

        var answer = new McpServer(catalog, SiteAddress.Of(http.Request)).Answer(message, http.RequestAborted);
        return answer is null ? TypedResults.Accepted((string?)null) : Message(answer, StatusCodes.Status200OK);
    }

    /// <summary>A program on the reader's own machine, or one that is configured. That the origin is the host of this request proves nothing: a name can be pointed at any machine.</summary>
    private static bool IsAllowed(string origin, string[] origins) =>
        origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var machine) && IPAddress.IsLoopback(machine))));

    private static IResult Message(JsonObject message, int status) => TypedResults.Text(message.ToJsonString(McpMessages.Options), JsonType, statusCode: status);
}
