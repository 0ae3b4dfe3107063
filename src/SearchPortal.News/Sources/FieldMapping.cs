using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Sources;

/// <summary>Says which keys of a JSONL line are which fields of an article. The format is described in docs/mapping.md.</summary>
public sealed class FieldMapping
{
    private const string FieldsKey = "fields";
    private const string ValuesKey = "values";
    private const string RecognizeKey = "recognize";

    private FieldMapping(string hash, IReadOnlyList<MappedField> fields, IReadOnlyList<FixedField> values, bool recognizeActors)
    {
        Hash = hash;
        Fields = fields;
        FixedValues = values;
        RecognizeActors = recognizeActors;
    }

    /// <summary>Changes when the mapping changes.</summary>
    public string Hash { get; }

    /// <summary>Which keys hold a field, in the order in which they are tried or joined.</summary>
    internal IReadOnlyList<MappedField> Fields { get; }

    /// <summary>Values of fields for every line that does not state its own.</summary>
    internal IReadOnlyList<FixedField> FixedValues { get; }

    /// <summary>Whether actors are looked for in the text.</summary>
    internal bool RecognizeActors { get; }

    /// <summary>What is read where no mapping is given.</summary>
    internal static FieldMapping Default { get; } = new(
        "",
        [
            new(FieldNames.Id, ["id"]),
            new(FieldNames.Title, ["title", "headline"]),
            new(FieldNames.Text, ["text", "body", "content"]),
            new(FieldNames.Date, ["date", "published", "published_at"]),
            new(FieldNames.Outlet, ["outlet", "source", "publisher"]),
            new(FieldNames.Url, ["url", "link"]),
            new(FieldNames.Authors, ["authors", "author", "byline"]),
            new(FieldNames.Language, ["language", "lang"]),
            new(FieldNames.Dateline, ["dateline"]),
        ],
        [],
        recognizeActors: true);

    /// <summary>Reads a mapping file.</summary>
    /// <param name="file">A YAML file.</param>
    /// <exception cref="MappingException">It can't be read or is no mapping.</exception>
    public static FieldMapping Load(string file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new MappingException(file, null, "can't be read", "Check the path of the mapping file");
        }

        try
        {
            return Parse(Encoding.UTF8.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (YamlProblemException problem)
        {
            throw new MappingException(file, problem.Line, problem.Message, problem.Remedy);
        }
    }

    private static FieldMapping Parse(string yaml, string hash)
    {
        var fields = new List<MappedField>();
        var values = new List<FixedField>();
        var recognize = true;
        foreach (var (keyNode, node) in YamlFields.Parse(yaml).Children)
        {
            switch ((keyNode as YamlScalarNode)?.Value)
            {
                case FieldsKey:
                    foreach (var (field, keys) in Entries(node, FieldsKey)) fields.Add(new(field, keys));
                    break;
                case ValuesKey:
                    foreach (var (field, fixedValues) in Entries(node, ValuesKey)) values.Add(new(field, fixedValues));
                    break;
                case RecognizeKey:
                    recognize = OnOrOff(node);
                    break;
                default:
                    throw new YamlProblemException(
                        $"has the unknown key \"{keyNode}\"", $"Use only {FieldsKey}, {ValuesKey} and {RecognizeKey}", YamlFields.Line(keyNode.Start, 0));
            }
        }

        if (fields.Any(field => field.Field is FieldNames.Title or FieldNames.Text)) return new(hash, fields, values, recognize);
        throw new YamlProblemException("maps neither a title nor a text", $"Name a key for title or text under {FieldsKey}", 1);
    }

    private static IEnumerable<(string Field, IReadOnlyList<string> Values)> Entries(YamlNode node, string section)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw new YamlProblemException($"has no \"field: …\" lines under {section}", "Write them indented, one a line", YamlFields.Line(node.Start, 0));
        }

        foreach (var (keyNode, value) in mapping.Children)
        {
            var name = (keyNode as YamlScalarNode)?.Value ?? "";
            var field = FieldNames.Canonical(name);
            if (!FieldNames.Mapped.Contains(field))
            {
                throw new YamlProblemException(
                    $"has the unknown field \"{name}\" under {section}",
                    "Use only these fields: " + string.Join(", ", FieldNames.Mapped),
                    YamlFields.Line(keyNode.Start, 0));
            }

            yield return (field, YamlFields.Values(value, name));
        }
    }

    private static bool OnOrOff(YamlNode node) => (node as YamlScalarNode)?.Value switch
    {
        "on" or "true" => true,
        "off" or "false" => false,
        _ => throw new YamlProblemException($"has a value for {RecognizeKey} that is neither on nor off", "Write on or off", YamlFields.Line(node.Start, 0)),
    };
}

/// <summary>A field and the keys that hold it; a dot in a key leads into a nested object.</summary>
internal sealed record MappedField(string Field, IReadOnlyList<string> Keys)
{
    /// <summary>The keys, parted at their dots.</summary>
    public IReadOnlyList<string[]> Paths { get; } = [.. Keys.Select(key => key.Split('.'))];
}

/// <summary>A field and the values that it has in every line.</summary>
internal sealed record FixedField(string Field, IReadOnlyList<string> Values);
