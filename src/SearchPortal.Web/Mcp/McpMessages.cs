using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SearchPortal.Web.Mcp;

/// <summary>Messages of JSON-RPC 2.0, which the protocol is made of.</summary>
internal static class McpMessages
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int NoSuchMethod = -32601;
    public const int InvalidParameters = -32602;

    /// <summary>Every script as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static JsonObject Result(JsonNode id, JsonObject result) => new() { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result };

    /// <param name="id">What was asked; null where that can't be told.</param>
    /// <param name="code">One of the codes above.</param>
    /// <param name="message">What is wrong and what helps.</param>
    public static JsonObject Error(JsonNode? id, int code, string message) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = id?.DeepClone(), ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
