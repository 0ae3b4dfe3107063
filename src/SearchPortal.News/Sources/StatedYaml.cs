using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Sources;

/// <summary>Reads the fields of front matter and of sidecars.</summary>
internal static class StatedYaml
{
    /// <summary>Reads the fields.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="source">The file, as messages name it.</param>
    /// <param name="lineOffset">Lines of the file before the YAML.</param>
    /// <param name="reason">What it is: see <see cref="StatedValue.Reason"/>.</param>
    /// <exception cref="YamlProblemException">It is no valid YAML, or has a key that is not known.</exception>
    public static StatedFields Read(string yaml, string source, int lineOffset, string reason)
    {
        var fields = new StatedFields();
        foreach (var (keyNode, valueNode) in YamlFields.Parse(yaml, lineOffset).Children)
        {
            var line = YamlFields.Line(keyNode.Start, lineOffset);
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            var field = FieldNames.Canonical(key);
            if (!FieldNames.Stated.Contains(field))
            {
                throw new YamlProblemException(
                    $"has the unknown key \"{Shown(key)}\"", "Use only these keys: " + string.Join(", ", FieldNames.Stated), line);
            }

            fields.Add(field, new StatedValue(YamlFields.Values(valueNode, Shown(key), lineOffset), source, line) { Reason = reason });
        }

        return fields;
    }

    private static string Shown(string key) => Extraction.ReceivedText.OneLine(key.Length > 40 ? key[..40] + "…" : key);
}
