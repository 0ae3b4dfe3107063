using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace SearchPortal.Web.Mcp;

/// <summary>What a tool was called with, as the parameters of an address: so it is read, bounded and refused as an address is.</summary>
internal sealed class ToolArguments
{
    private readonly Dictionary<string, StringValues> values = new(StringComparer.Ordinal);

    public ToolArguments(JsonObject arguments, McpTool tool)
    {
        foreach (var (name, value) in arguments)
        {
            var parameter = tool.Parameters.FirstOrDefault(known => known.Name == name);
            if (parameter is null) Problem ??= $"The tool {tool.Name} takes {string.Join(", ", tool.Parameters.Select(known => known.Name))}, and nothing else.";
            else if (value is not null && Read(parameter.Kind, value) is not { } read) Problem ??= $"“{name}” is not what it should be: {parameter.Description}";
            else if (value is not null) values[parameter.Of] = Read(parameter.Kind, value)!.Value;
        }

        Problem ??= tool.Parameters.FirstOrDefault(parameter => parameter.IsRequired && !values.ContainsKey(parameter.Of)) is { } missing ? $"“{missing.Name}” is missing: {missing.Description}" : null;
    }

    /// <summary>What is wrong with them, or null.</summary>
    public string? Problem { get; }

    /// <summary>As the parameters of an address.</summary>
    public IQueryCollection Query => new QueryCollection(values);

    /// <summary>A text, or null.</summary>
    public string? Text(string of) => values.TryGetValue(of, out var value) ? value.ToString() : null;

    /// <summary>A number up to a most; <paramref name="absent"/> where it is not there.</summary>
    public int Number(string of, int most, int absent) => values.TryGetValue(of, out var value) ? (int)Math.Min(most, long.Parse(value.ToString(), CultureInfo.InvariantCulture)) : absent;

    private static StringValues? Read(ToolParameterKind kind, JsonNode value) => kind switch
    {
        ToolParameterKind.Text when value.GetValueKind() == JsonValueKind.String => new StringValues(value.GetValue<string>()),
        ToolParameterKind.Number when value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out var number) && number >= 0 => new StringValues(number.ToString(CultureInfo.InvariantCulture)),
        ToolParameterKind.Texts when value is JsonArray texts && texts.All(text => text?.GetValueKind() == JsonValueKind.String) => new StringValues([.. texts.Select(text => text!.GetValue<string>())]),
        _ => (StringValues?)null,
    };
}
