using System.Security.Cryptography;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Sources;

/// <summary>Says which keys of a record (a JSON object, a row of a table) are which fields of an article. The format is described in docs/mapping.md.</summary>
public sealed class FieldMapping
{
    private const string FieldsKey = "fields";
    private const string ValuesKey = "values";
    private const string HtmlKey = "html";
    private const string ItemsKey = "items";
    private const string RecordsKey = "records";
    private const string SeparatorKey = "separator";
    private const string IdPrefixKey = "id-prefix";
    private const string RecognizeKey = "recognize";

    private const int LongestIdPrefix = 100;

    private FieldMapping()
    {
    }

    /// <summary>Changes when the mapping changes.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>Which keys hold a field, in the order in which they are tried or joined.</summary>
    internal IReadOnlyList<MappedField> Fields { get; private init; } = [];

    /// <summary>Values of fields for every record that does not state its own.</summary>
    internal IReadOnlyList<FixedField> FixedValues { get; private init; } = [];

    /// <summary>The way through a JSON file to the array of its articles; empty where they are at its root.</summary>
    internal IReadOnlyList<string> Items { get; private init; } = [];

    /// <summary>The names of the elements of XML or SGML that are articles, in any case of letters; empty where none are.</summary>
    internal IReadOnlyList<string> Records { get; private init; } = [];

    /// <summary>What parts several values within one; null where nothing does.</summary>
    internal string? Separator { get; private init; }

    /// <summary>What is put before each stated id; empty where nothing is.</summary>
    internal string IdPrefix { get; private init; } = "";

    /// <summary>Whether actors are looked for in the text.</summary>
    internal bool RecognizeActors { get; private init; } = true;

    /// <summary>What is read where no mapping is given.</summary>
    internal static FieldMapping Default { get; } = new()
    {
        Fields =
        [
            Usual(FieldNames.Id, "id"),
            Usual(FieldNames.Title, "title", "headline"),
            Usual(FieldNames.Text, "text", "body", "content"),
            Usual(FieldNames.Date, "date", "published", "published_at"),
            Usual(FieldNames.Updated, "updated", "updated_at", "modified"),
            Usual(FieldNames.Outlet, "outlet", "source", "publisher"),
            Usual(FieldNames.Agency, "agency"),
            Usual(FieldNames.Url, "url", "link"),
            Usual(FieldNames.Authors, "authors", "author", "byline"),
            Usual(FieldNames.Language, "language", "lang"),
            Usual(FieldNames.Dateline, "dateline"),
        ],
    };

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

    private static MappedField Usual(string name, params string[] keys) => new(name, [.. keys.Select(key => new MappedKey(key, IsHtml: false))]);

    private static FieldMapping Parse(string yaml, string hash)
    {
        var fields = new List<(string Field, IReadOnlyList<string> Keys)>();
        var values = new List<FixedField>();
        var recognize = true;
        var hasFields = false;
        var idPrefix = "";
        IReadOnlyList<string> html = [];
        IReadOnlyList<string> items = [];
        IReadOnlyList<string> records = [];
        string? separator = null;
        YamlNode? htmlNode = null;
        foreach (var (keyNode, node) in YamlFields.Parse(yaml).Children)
        {
            switch ((keyNode as YamlScalarNode)?.Value)
            {
                case FieldsKey:
                    hasFields = true;
                    fields.AddRange(Entries(node, FieldsKey));
                    break;
                case ValuesKey:
                    foreach (var (field, fixedValues) in Entries(node, ValuesKey)) values.Add(new(field, fixedValues));
                    break;
                case HtmlKey:
                    html = YamlFields.Values(node, HtmlKey);
                    htmlNode = node;
                    break;
                case ItemsKey:
                    items = OnlyValue(node, ItemsKey).Split('.');
                    break;
                case RecordsKey:
                    records = YamlFields.Values(node, RecordsKey);
                    break;
                case SeparatorKey:
                    separator = OnlyValue(node, SeparatorKey);
                    break;
                case IdPrefixKey:
                    idPrefix = Prefix(node);
                    break;
                case RecognizeKey:
                    recognize = OnOrOff(node);
                    break;
                default:
                    throw new YamlProblemException(
                        $"has the unknown key \"{keyNode}\"",
                        $"Use only {FieldsKey}, {ValuesKey}, {HtmlKey}, {ItemsKey}, {RecordsKey}, {SeparatorKey}, {IdPrefixKey} and {RecognizeKey}",
                        YamlFields.Line(keyNode.Start, 0));
            }
        }

        if (!hasFields) fields.AddRange(Default.Fields.Select(field => (field.Field, (IReadOnlyList<string>)[.. field.Keys.Select(key => key.Name)])));
        if (!fields.Any(field => field.Field is FieldNames.Title or FieldNames.Text))
        {
            throw new YamlProblemException("maps neither a title nor a text", $"Name a key for title or text under {FieldsKey}", 1);
        }

        if (html.FirstOrDefault(key => !fields.Any(field => field.Keys.Contains(key))) is { } stray)
        {
            throw new YamlProblemException(
                $"has the key \"{stray}\" under {HtmlKey} that is the key of no field", $"Name it under {FieldsKey} as well", YamlFields.Line(htmlNode!.Start, 0));
        }

        return new()
        {
            Hash = hash,
            Fields = [.. fields.Select(field => new MappedField(field.Field, [.. field.Keys.Select(key => new MappedKey(key, html.Contains(key)))]))],
            FixedValues = values,
            Items = items,
            Records = records,
            Separator = separator,
            IdPrefix = idPrefix,
            RecognizeActors = recognize,
        };
    }

    private static string Prefix(YamlNode node)
    {
        var prefix = OnlyValue(node, IdPrefixKey);
        return prefix.Length <= LongestIdPrefix && ArticleId.IsVisible(prefix)
            ? prefix
            : throw new YamlProblemException(
                $"has a value for {IdPrefixKey} that is too long or has characters that can't be seen", "Write a short word", YamlFields.Line(node.Start, 0));
    }

    private static string OnlyValue(YamlNode node, string section) => node is YamlScalarNode { Value.Length: > 0 } scalar
        ? scalar.Value
        : throw new YamlProblemException($"has no single value for {section}", "Write one value, in quotes where it is a sign", YamlFields.Line(node.Start, 0));

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

/// <summary>A field and the keys that hold it.</summary>
internal sealed record MappedField(string Field, IReadOnlyList<MappedKey> Keys);

/// <summary>A key of a record; a dot leads into a nested object.</summary>
/// <param name="Name">The key as the mapping has it.</param>
/// <param name="IsHtml">Whether its values are HTML.</param>
internal sealed record MappedKey(string Name, bool IsHtml)
{
    /// <summary>The key, parted at its dots.</summary>
    public string[] Path { get; } = Name.Split('.');
}

/// <summary>A field and the values that it has in every record.</summary>
internal sealed record FixedField(string Field, IReadOnlyList<string> Values);
