using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SearchPortal.Web.Api.OpenApi;

/// <summary>A parameter of the API, as its description tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Example">A value that can be given.</param>
internal sealed record OperationParameter(string Name, string Description, JsonNode Example)
{
    private OpenApiSchema Schema { get; init; } = new() { Type = JsonSchemaType.String };

    private bool IsRequired { get; init; }

    private bool IsInPath { get; init; }

    /// <summary>A text.</summary>
    public static OperationParameter Text(string name, string description, string example, int most) =>
        new(name, description, example) { Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = most } };

    /// <summary>A part of the address.</summary>
    public static OperationParameter Path(string name, string description, string example, params IEnumerable<string> choices) =>
        new(name, description, example) { IsInPath = true, IsRequired = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Nodes(choices) } };

    /// <summary>A whole number.</summary>
    public static OperationParameter Number(string name, string description, int least, int most, int? absent) => new(name, description, absent ?? least)
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = Text(least), Maximum = Text(most), Default = absent },
    };

    /// <summary>One of a few words.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it asks for.</param>
    /// <param name="choices">The words; the first is the example.</param>
    public static OperationParameter OneOf(string name, string description, params IReadOnlyList<string> choices) =>
        new(name, description, choices[0]) { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = Nodes(choices) } };

    /// <summary>A text that may be given several times.</summary>
    public static OperationParameter Texts(string name, string description, string example, int mostTexts, int most) => new(name, description, new JsonArray(example))
    {
        Schema = new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = mostTexts, Items = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = most } },
    };

    /// <summary>The same, but it must be given.</summary>
    public OperationParameter Required() => this with { IsRequired = true };

    /// <summary>As the description has it.</summary>
    public OpenApiParameter Write() => new()
    {
        Name = Name,
        In = IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Description = Description,
        Required = IsRequired,
        Schema = Schema,
        Example = Example.DeepClone(),
        Style = IsInPath ? ParameterStyle.Simple : ParameterStyle.Form,
        Explode = !IsInPath,
    };

    private static List<JsonNode>? Nodes(IEnumerable<string> texts) => texts.Select(text => (JsonNode)text).ToList() is { Count: > 0 } nodes ? nodes : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
