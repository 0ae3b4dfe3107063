using System.Text.Json;

namespace SearchPortal.News.Sources;

/// <summary>Takes the fields of an article out of a JSON object, as a mapping says.</summary>
internal static class JsonFields
{
    /// <summary>Reads the fields.</summary>
    /// <exception cref="InvalidOperationException">A string has half of a surrogate pair.</exception>
    public static StatedFields Read(JsonElement line, FieldMapping mapping, string source, int lineNumber)
    {
        var fields = new StatedFields();
        var values = new List<string>();
        foreach (var field in mapping.Fields)
        {
            values.Clear();
            var takesAll = FieldNames.IsMultiValued(field.Field);
            foreach (var path in field.Paths)
            {
                Collect(line, path, 0, values);
                if (values.Count > 0 && !takesAll) break;
            }

            if (values.Count > 0) fields.Add(field.Field, new StatedValue(EachOnce(values), source, lineNumber));
        }

        foreach (var value in mapping.FixedValues) fields.Add(value.Field, new StatedValue(value.Values, source, lineNumber));
        return fields;
    }

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

    private static string[] EachOnce(List<string> values) => values.Count == 1 ? [values[0]] : [.. values.Distinct(StringComparer.Ordinal)];
}
