using System.Text;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>Reads fields, lists and texts of an authority file, and says of what is none of them where it stands.</summary>
/// <param name="file">The file as it was named.</param>
internal sealed class AuthorityFields(string file)
{
    private const int LongestText = 200;

    /// <summary>The fields of a mapping by name; others than the known ones are refused.</summary>
    public Dictionary<string, YamlNode> Of(YamlNode node, params string[] known)
    {
        if (node is not YamlMappingNode mapping)
            throw Wrong(node, "here should be fields", "Write \"name: value\" lines with these names: " + string.Join(", ", known) + ".");
        Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(key))
                throw Wrong(keyNode, $"\"{key}\" is not known here", "Known are: " + string.Join(", ", known) + ".");
            fields.Add(key, value);
        }

        return fields;
    }

    /// <summary>The items of a list; none where there is no list.</summary>
    public IEnumerable<YamlNode> Items(YamlNode? node, string name) => node switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode sequence => sequence.Children,
        _ => throw Wrong(node, $"\"{name}\" is not a list", "Write each item on a line of its own, after a hyphen."),
    };

    /// <summary>A text that is neither empty nor too long.</summary>
    public string Text(YamlNode node, string name)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim();
        if (string.IsNullOrEmpty(text)) throw Wrong(node, $"\"{name}\" holds no text", "Write it as one text.");
        if (text.Any(char.IsControl) || text.EnumerateRunes().Contains(Rune.ReplacementChar))
            throw Wrong(node, $"\"{name}\" holds a control character or broken text", "Write it again, and save the file as UTF-8.");
        return text.Length <= LongestText
            ? text
            : throw Wrong(node, $"\"{name}\" has {text.Length} characters, more than {LongestText}", "Write it shorter.");
    }

    /// <summary>What is wrong at a place of the file.</summary>
    public AuthorityException Wrong(YamlNode node, string problem, string remedy) => new(file, LineOf(node), problem, remedy);

    /// <summary>The line that a node begins in, from 1.</summary>
    public static int LineOf(YamlNode node) => (int)node.Start.Line;
}
