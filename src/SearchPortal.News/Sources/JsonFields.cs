using System.Text.Json;

namespace SearchPortal.News.Sources;

/// <summary>Takes the fields of an article out of a JSON object, as a mapping says.</summary>
internal static class JsonFields
{
    /// <summary>Reads the fields.</summary>
    /// <exception cref="InvalidOperationException">A string has half of a surrogate pair.</exception>
    public static StatedFields Read(JsonElement json, FieldMapping mapping, string source, int? line) =>
        MappedRecord.Read(mapping, (key, values) => Collect(json, key.Path, 0, values), "key", source, line);

    private static void Collect(JsonElement element, string[] path, int depth, List<string> values)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, path, depth, values);
        }
        else if (depth < path.Length)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(path[depth], out var next)) Collect(next, path, depth + 1, values);
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            if (element.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) values.Add(text);
        }
        else if (element.ValueKind == JsonValueKind.Number)
        {
            values.Add(element.GetRawText());
        }
    }
}
