using System.Text;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>Reads an authority file and refuses it at the first thing that is wrong.</summary>
/// <remarks>
/// The file is a mapping with one list, <c>actors</c>. An actor has <c>id</c>, <c>name</c> and <c>kind</c> (person,
/// organisation, country or place), and may have <c>spellings</c> (a text, or a mapping with <c>text</c> and <c>with</c>,
/// the id of an actor that must be named in the same article) and <c>not</c> (ids of actors that it is not).
/// </remarks>
internal sealed class AuthorityReader
{
    private const int LongestSpelling = 200;

    private readonly string file;
    private readonly List<Actor> actors = [];
    private readonly Dictionary<string, int> lineOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Actor, int Line)> ownerOfSpelling = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Of, string Key, int Line)> references = [];

    private AuthorityReader(string file) => this.file = file;

    /// <summary>The file's actors.</summary>
    /// <exception cref="AuthorityException">The file cannot be read, or something in it is wrong.</exception>
    public static IReadOnlyList<Actor> Read(string file)
    {
        var root = AuthorityYaml.Load(file);
        var reader = new AuthorityReader(file);
        if (reader.Fields(root, "actors").GetValueOrDefault("actors") is not { } list)
            throw reader.Wrong(root, "there is no list \"actors\"", "Begin the file with \"actors:\" and list the actors below it.");
        foreach (var node in reader.Items(list, "actors")) reader.ReadActor(node);
        reader.CheckReferences();
        return reader.actors;
    }

    private void ReadActor(YamlNode node)
    {
        var fields = Fields(node, "id", "name", "kind", "spellings", "not");
        var id = ReadId(fields.GetValueOrDefault("id") ?? throw Wrong(node, "this actor has no id", "Add \"id:\" with lower-case letters, digits and hyphens."));
        var nameNode = fields.GetValueOrDefault("name") ?? throw Wrong(node, $"the actor {id} has no name", "Add \"name:\".");
        var kindNode = fields.GetValueOrDefault("kind") ?? throw Wrong(node, $"the actor {id} has no kind", "Add \"kind:\" with person, organisation, country or place.");

        var name = new ActorSpelling(ReadText(nameNode, "name"), null);
        List<ActorSpelling> spellings = [name];
        AddKey(name, id, nameNode);
        foreach (var item in Items(fields.GetValueOrDefault("spellings"), "spellings"))
        {
            var spelling = ReadSpelling(item, id);
            AddKey(spelling, id, item);
            if (!spellings.Contains(spelling)) spellings.Add(spelling);
        }

        List<string> others = [];
        foreach (var item in Items(fields.GetValueOrDefault("not"), "not")) others.Add(ReadReference(item, id, "not"));
        actors.Add(new Actor(id, name.Text, ReadKind(kindNode, id), spellings, others));
    }

    private string ReadId(YamlNode node)
    {
        var id = ReadText(node, "id");
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            throw Wrong(node, $"the id \"{id}\" has other characters than lower-case letters, digits and hyphens", "Write it as in saddam-haftar.");
        if (!lineOfId.TryAdd(id, LineOf(node)))
            throw Wrong(node, $"the id {id} is also in line {lineOfId[id]}", "Give each actor an id of its own, or make one actor of the two.");
        return id;
    }

    private ActorKind ReadKind(YamlNode node, string id) => ReadText(node, "kind") switch
    {
        "person" => ActorKind.Person,
        "organisation" => ActorKind.Organisation,
        "country" => ActorKind.Country,
        "place" => ActorKind.Place,
        var kind => throw Wrong(node, $"the actor {id} is of the unknown kind \"{kind}\"", "Write person, organisation, country or place."),
    };

    private ActorSpelling ReadSpelling(YamlNode node, string id)
    {
        if (node is not YamlMappingNode) return new ActorSpelling(ReadText(node, "spelling"), null);
        var fields = Fields(node, "text", "with");
        var text = fields.GetValueOrDefault("text") ?? throw Wrong(node, $"a spelling of {id} has no text", "Write { text: …, with: … }.");
        var with = fields.GetValueOrDefault("with");
        return new ActorSpelling(ReadText(text, "text"), with is null ? null : ReadReference(with, id, "with"));
    }

    private string ReadReference(YamlNode node, string of, string key)
    {
        var id = ReadText(node, key);
        references.Add((id, of, key, LineOf(node)));
        return id;
    }

    /// <summary>Ids may be used before they are listed, so they are checked at the end.</summary>
    private void CheckReferences()
    {
        foreach (var (id, of, key, line) in references)
        {
            if (id == of)
                throw new AuthorityException(file, line, $"\"{key}\" of {of} names {of} itself", "Name another actor.");
            if (!lineOfId.ContainsKey(id))
                throw new AuthorityException(file, line, $"\"{key}\" of {of} names {id}, which is no actor of this file", "Correct the id, or add that actor.");
        }
    }

    private void AddKey(ActorSpelling spelling, string id, YamlNode node)
    {
        var key = ActorAuthority.KeyOf(spelling.Text);
        if (key.Length == 0)
            throw Wrong(node, $"the spelling \"{spelling.Text}\" of {id} holds no word", "Write it with letters or digits.");
        if (spelling.With is not null) return;
        if (!ownerOfSpelling.TryAdd(key, (id, LineOf(node))) && ownerOfSpelling[key] is var owner && owner.Actor != id)
        {
            throw Wrong(
                node,
                $"the spelling \"{spelling.Text}\" of {id} also belongs to {owner.Actor} (line {owner.Line})",
                "Remove it from one of the two, or write { text: …, with: … } so that it counts only beside another actor.");
        }
    }

    private Dictionary<string, YamlNode> Fields(YamlNode node, params string[] known)
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

    private IEnumerable<YamlNode> Items(YamlNode? node, string name) => node switch
    {
        null or YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode sequence => sequence.Children,
        _ => throw Wrong(node, $"\"{name}\" is not a list", "Write each item on a line of its own, after a hyphen."),
    };

    private string ReadText(YamlNode node, string name)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim();
        if (string.IsNullOrEmpty(text)) throw Wrong(node, $"\"{name}\" holds no text", "Write it as one text.");
        if (text.Any(char.IsControl) || text.EnumerateRunes().Contains(Rune.ReplacementChar))
            throw Wrong(node, $"\"{name}\" holds a control character or broken text", "Write it again, and save the file as UTF-8.");
        return text.Length <= LongestSpelling
            ? text
            : throw Wrong(node, $"\"{name}\" has {text.Length} characters, more than {LongestSpelling}", "Write it shorter.");
    }

    private AuthorityException Wrong(YamlNode node, string problem, string remedy) => new(file, LineOf(node), problem, remedy);

    private static int LineOf(YamlNode node) => (int)node.Start.Line;
}
