namespace SearchPortal.News.Sources;

/// <summary>Adds the values that a record has under a key.</summary>
/// <param name="key">The key.</param>
/// <param name="values">Where they are added, blank ones left out.</param>
internal delegate void KeyValues(MappedKey key, List<string> values);

/// <summary>Takes the fields of an article out of a record (a JSON object, a row of a table), as a mapping says.</summary>
internal static class MappedRecord
{
    /// <summary>Reads the fields.</summary>
    /// <param name="mapping">Which keys are which fields.</param>
    /// <param name="find">Finds the values of a key.</param>
    /// <param name="keyWord">What people call a key of such a record: <c>key</c>, <c>column</c>.</param>
    /// <param name="source">The file, as messages name it.</param>
    /// <param name="line">The line, where it is known.</param>
    public static StatedFields Read(FieldMapping mapping, KeyValues find, string keyWord, string source, int? line)
    {
        var fields = new StatedFields();
        var values = new List<string>();
        foreach (var field in mapping.Fields)
        {
            values.Clear();
            var takesAll = FieldNames.IsMultiValued(field.Field);
            var used = "";
            var isHtml = false;
            foreach (var key in field.Keys)
            {
                var before = values.Count;
                find(key, values);
                if (values.Count == before) continue;
                used = used.Length == 0 ? key.Name : used + ", " + key.Name;
                isHtml |= key.IsHtml;
                if (!takesAll) break;
            }

            if (values.Count == 0) continue;
            var stated = takesAll ? EachOnce(Parted(values, mapping.Separator)) : [.. values];
            if (field.Field == FieldNames.Id) stated = [mapping.IdPrefix + stated[0].Trim()];
            if (stated.Count > 0) fields.Add(field.Field, new StatedValue(stated, source, line) { Reason = keyWord + " " + used, IsHtml = isHtml });
        }

        foreach (var value in mapping.FixedValues)
        {
            fields.Add(value.Field, new StatedValue(value.Values, source, line) { Reason = "fixed by the mapping" });
        }

        return fields;
    }

    /// <summary>The text of a record: several values are its paragraphs.</summary>
    /// <param name="fields">The fields of the record.</param>
    public static (string? Text, string? Html) Text(StatedFields fields)
    {
        if (!fields.TryGet(FieldNames.Text, out var stated)) return (null, null);
        var text = stated.Values.Count == 1 ? stated.Values[0] : string.Join("\n\n", stated.Values);
        return stated.IsHtml ? (null, text) : (Extraction.ReceivedText.Clean(text), null);
    }

    private static IEnumerable<string> Parted(List<string> values, string? separator) => separator is null
        ? values
        : values.SelectMany(value => value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<string> EachOnce(IEnumerable<string> values) => [.. values.Distinct(StringComparer.Ordinal)];
}
