using System.Globalization;
using System.Text.RegularExpressions;
using SearchPortal.News.Sources;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Outlets;

/// <summary>Reads the file of outlets, and says of what is wrong in which line it stands.</summary>
internal sealed partial class OutletsFile
{
    private const int LongestFile = 16 << 20;
    private const int LongestText = 200;
    private const string List = "outlets";

    private static readonly string[] Keys = ["id", "name", "names", "domains", "country", "language", "agency"];

    private readonly string file;
    private readonly Dictionary<string, string> idsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> idsByDomain = new(StringComparer.OrdinalIgnoreCase);

    private OutletsFile(string file) => this.file = file;

    /// <summary>The outlets of a file.</summary>
    /// <exception cref="OutletsException">It is malformed.</exception>
    public static IReadOnlyList<Outlet> Read(string file, string text)
    {
        YamlMappingNode root;
        try
        {
            root = YamlFields.Parse(text, maxLength: LongestFile);
        }
        catch (YamlProblemException problem)
        {
            throw new OutletsException(file, problem.Line, "the file " + problem.Message, problem.Remedy, problem);
        }

        foreach (var key in root.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: List }) throw new OutletsException(file, key.Start.Line, $"there is no '{key}'", $"Begin the file with '{List}:' and list them below");
        }

        if (!root.Children.TryGetValue(new YamlScalarNode(List), out var node) || node is not YamlSequenceNode list)
            throw new OutletsException(file, Math.Max(1, root.Start.Line), $"there is no list '{List}'", $"Begin the file with '{List}:' and list them below");
        var reader = new OutletsFile(file);
        return [.. list.Children.Select(reader.Outlet)];
    }

    private Outlet Outlet(YamlNode node)
    {
        if (node is not YamlMappingNode entry) throw Wrong(node, "this is no outlet", "Write '- id: …' and 'name: …'");
        foreach (var key in entry.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !Keys.Contains(name)) throw Wrong(key, $"an outlet has no '{key}'", "Its keys are " + string.Join(", ", Keys));
        }

        var outlet = new Outlet(
            One(entry, "id") ?? throw Wrong(entry, "an outlet has no id", "Add 'id: …'"),
            One(entry, "name") ?? throw Wrong(entry, "an outlet has no name", "Add 'name: …'"),
            Several(entry, "names"),
            Several(entry, "domains"),
            One(entry, "country"),
            One(entry, "language"),
            IsAgency(entry));
        Check(entry, outlet);
        return outlet;
    }

    private void Check(YamlMappingNode entry, Outlet outlet)
    {
        if (!Id().IsMatch(outlet.Id)) throw Wrong(entry, $"the id '{outlet.Id}' is none", "Write small letters, digits and dashes");
        if (outlet.Country is { } country && !Country().IsMatch(country)) throw Wrong(At(entry, "country"), $"the country '{country}' is none", "Write the two capitals of ISO 3166, such as LY");
        if (outlet.Language is { } language && !Language().IsMatch(language)) throw Wrong(At(entry, "language"), $"the language '{language}' is none", "Write a tag such as en, ar or fr-CA");
        foreach (var name in outlet.OtherNames.Append(outlet.Name).Append(outlet.Id).DistinctBy(OutletName.Fold))
        {
            var folded = OutletName.Fold(name);
            if (folded.Length == 0) throw Wrong(entry, $"the name '{name}' has no letter", "Write a name that people use");
            if (!idsByName.TryAdd(folded, outlet.Id)) throw Wrong(entry, $"the name '{name}' is that of '{idsByName[folded]}' too", "Give each name to one outlet");
        }

        foreach (var domain in outlet.Domains)
        {
            if (!Domain().IsMatch(domain)) throw Wrong(At(entry, "domains"), $"the domain '{domain}' is none", "Write a domain such as news.example, without scheme and path");
            if (!idsByDomain.TryAdd(domain, outlet.Id)) throw Wrong(At(entry, "domains"), $"the domain '{domain}' is that of '{idsByDomain[domain]}' too", "Give each domain to one outlet");
        }
    }

    private bool IsAgency(YamlMappingNode entry) => One(entry, "agency") switch
    {
        null or "no" => false,
        "yes" => true,
        var other => throw Wrong(At(entry, "agency"), $"'{other}' is neither yes nor no", "Write 'agency: yes' where others republish its reports"),
    };

    private string? One(YamlMappingNode entry, string key) => Several(entry, key) switch
    {
        [] => null,
        [var value] => value,
        _ => throw Wrong(At(entry, key), $"there is more than one {key}", "Write one"),
    };

    private IReadOnlyList<string> Several(YamlMappingNode entry, string key)
    {
        if (!entry.Children.TryGetValue(new YamlScalarNode(key), out var node)) return [];
        IReadOnlyList<string> values;
        try
        {
            values = YamlFields.Values(node, key);
        }
        catch (YamlProblemException problem)
        {
            throw new OutletsException(file, problem.Line, "the file " + problem.Message, problem.Remedy, problem);
        }

        if (values.FirstOrDefault(value => value.Length > LongestText || value.Any(char.IsControl)) is { } wrong)
            throw Wrong(node, string.Create(CultureInfo.InvariantCulture, $"a value of {key} has {wrong.Length} characters or one that can't be seen"), $"Write at most {LongestText}");
        return values;
    }

    private static YamlNode At(YamlMappingNode entry, string key) => entry.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : entry;

    private OutletsException Wrong(YamlNode node, string problem, string remedy) => new(file, node.Start.Line, problem, remedy);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex("^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
