using System.Text.Json.Nodes;

namespace SearchPortal.Web.Mcp;

/// <summary>A parameter of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Of">The parameter of an address that means the same.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record ToolParameter(string Name, ToolParameterKind Kind, string Description, string Of, bool IsRequired = false)
{
    public JsonObject Describe()
    {
        var described = new JsonObject { ["description"] = Description };
        switch (Kind)
        {
            case ToolParameterKind.Text:
                described["type"] = "string";
                break;
            case ToolParameterKind.Number:
                described["type"] = "integer";
                described["minimum"] = 0;
                break;
            default:
                described["type"] = "array";
                described["items"] = new JsonObject { ["type"] = "string" };
                break;
        }

        return described;
    }
}
