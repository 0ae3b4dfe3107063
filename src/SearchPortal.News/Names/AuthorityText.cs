using System.Text;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>
/// Adds an item to a list of an actor in the text of an authority file, and leaves every other character as it is: comments, blank lines, order and
/// line ends.
/// </summary>
internal sealed class AuthorityText
{
    private readonly string file;
    private readonly List<string> lines;
    private readonly string lineEnd;

    private AuthorityText(string file, string text)
    {
        this.file = file;
        lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        lines = [.. text.Split('\n')];
    }

    /// <summary>The text with one item more. It is not read again: whoever writes it to the file does that.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">All of its text.</param>
    /// <param name="actor">The actor's id.</param>
    /// <param name="list">The name of the list, such as <c>spellings</c>; it begins where the actor has none.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="AuthorityException">There is no such actor, or it is laid out in a way that has no place for a line.</exception>
    public static string Add(string file, string text, string actor, string list, string item)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var actors = Field(stream.Documents[0].RootNode as YamlMappingNode, "actors").Value as YamlSequenceNode;
        var entry = actors?.Children.OfType<YamlMappingNode>().FirstOrDefault(node => (Field(node, "id").Value as YamlScalarNode)?.Value?.Trim() == actor)
            ?? throw new AuthorityException(file, 0, $"there is no actor {actor}", "It may have been removed meanwhile: look at the file.");
        return new AuthorityText(file, text).Add(entry, list, item);
    }

    private string Add(YamlMappingNode entry, string list, string item)
    {
        if (entry.Style == YamlDotNet.Core.Events.MappingStyle.Flow) throw NoPlace(entry, "Write each field of the actor on a line of its own.");
        var (key, value) = Field(entry, list);
        switch (value)
        {
            case null:
                // Below the kind, which is one line in every layout.
                var (kind, what) = Field(entry, "kind");
                InsertBelow((int)what.End.Line, $"{Indent(kind)}{list}: [{Scalar(item)}]");
                break;
            case YamlScalarNode { Value: null or "" }:
                InsertBelow((int)key.End.Line, $"{Indent(key)}  - {Scalar(item)}");
                break;
            case YamlSequenceNode { Style: YamlDotNet.Core.Events.SequenceStyle.Flow } sequence:
                InsertInto(sequence, Scalar(item));
                break;
            case YamlSequenceNode { Children: [.., var last] }:
                var dash = lines[(int)last.Start.Line - 1][..((int)last.Start.Column - 1)];
                if (dash.Trim() != "-") throw NoPlace(last, "Write each item on a line of its own, after a hyphen.");
                InsertBelow((int)last.End.Line, dash + Scalar(item));
                break;
            default:
                throw NoPlace(value, "Write each item on a line of its own, after a hyphen.");
        }

        return string.Join('\n', lines);
    }

    private void InsertBelow(int line, string text)
    {
        // A file may end without a line end: what was its last line gets one.
        if (line == lines.Count) lines[^1] += lineEnd[..^1];
        lines.Insert(line, line == lines.Count ? text : text + lineEnd[..^1]);
    }

    /// <summary>Puts an item behind the last one of a list in brackets, or first where the last one is no plain text: only of texts the reader tells where they end.</summary>
    private void InsertInto(YamlSequenceNode list, string item)
    {
        var last = list.Children.LastOrDefault();
        if (last is YamlScalarNode text) Insert(text.End.Line, text.End.Column - 1, ", " + item);
        else Insert(list.Start.Line, list.Start.Column, last is null ? item : item + ", ");

        void Insert(long line, long column, string added) => lines[(int)line - 1] = lines[(int)line - 1].Insert((int)column, added);
    }

    private static KeyValuePair<YamlNode, YamlNode> Field(YamlMappingNode? mapping, string name) =>
        mapping?.Children.FirstOrDefault(field => field.Key is YamlScalarNode key && key.Value == name) ?? default;

    private static string Indent(YamlNode key) => new(' ', (int)key.Start.Column - 1);

    /// <summary>The item as YAML: plain where it can't be taken for anything else, else in double quotes.</summary>
    private static string Scalar(string item)
    {
        string[] words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
        var isPlain = item.Length > 0 && Rune.IsLetter(Rune.GetRuneAt(item, 0)) && item[^1] != ' '
            && item.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '\'' or '’' or '.')
            && !words.Contains(item, StringComparer.OrdinalIgnoreCase);
        return isPlain ? item : $"\"{item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private AuthorityException NoPlace(YamlNode node, string remedy) => new(file, (int)node.Start.Line, "here is no place for a new line", remedy);
}
