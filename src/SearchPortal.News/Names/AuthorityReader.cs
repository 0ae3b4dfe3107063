using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>Reads an authority file and refuses it at the first thing that is wrong.</summary>
/// <remarks>
/// The file is a mapping with one list, <c>actors</c>. An actor has <c>id</c>, <c>name</c> and <c>kind</c> (person,
/// organisation, country or place), and may have <c>spellings</c> (a text, or a mapping with <c>text</c> and <c>with</c>,
/// the id of an actor that must be named in the same article), <c>rejected</c> (texts that are no spelling of it), <c>roles</c> (<c>title</c>, <c>from</c>, <c>to</c>), <c>wikidata</c>
/// and <c>not</c> (ids of actors that it is not).
/// </remarks>
internal sealed class AuthorityReader
{
    private readonly string file;
    private readonly AuthorityFields fields;
    private readonly RoleReader roles;
    private readonly List<Actor> actors = [];
    private readonly Dictionary<string, int> lineOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Actor, int Line)> ownerOfSpelling = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Of, string Key, int Line)> references = [];

    private AuthorityReader(string file)
    {
        this.file = file;
        fields = new AuthorityFields(file);
        roles = new RoleReader(fields);
    }

    /// <summary>The file's actors.</summary>
    /// <exception cref="AuthorityException">The file cannot be read, or something in it is wrong.</exception>
    public static IReadOnlyList<Actor> Read(string file)
    {
        var root = AuthorityYaml.Load(file);
        var reader = new AuthorityReader(file);
        if (reader.fields.Of(root, "actors").GetValueOrDefault("actors") is not { } list)
            throw reader.fields.Wrong(root, "there is no list \"actors\"", "Begin the file with \"actors:\" and list the actors below it.");
        foreach (var node in reader.fields.Items(list, "actors")) reader.ReadActor(node);
        reader.CheckReferences();
        return reader.actors;
    }

    private void ReadActor(YamlNode node)
    {
        var entry = fields.Of(node, "id", "name", "kind", "spellings", "rejected", "roles", "wikidata", "not");
        var id = ReadId(entry.GetValueOrDefault("id") ?? throw fields.Wrong(node, "this actor has no id", "Add \"id:\" with lower-case letters, digits and hyphens."));
        var nameNode = entry.GetValueOrDefault("name") ?? throw fields.Wrong(node, $"the actor {id} has no name", "Add \"name:\".");
        var kindNode = entry.GetValueOrDefault("kind") ?? throw fields.Wrong(node, $"the actor {id} has no kind", "Add \"kind:\" with person, organisation, country or place.");

        var name = new ActorSpelling(fields.Text(nameNode, "name"), null);
        List<ActorSpelling> spellings = [name];
        AddKey(name, id, nameNode);
        foreach (var item in fields.Items(entry.GetValueOrDefault("spellings"), "spellings"))
        {
            var spelling = ReadSpelling(item, id);
            AddKey(spelling, id, item);
            if (!spellings.Contains(spelling)) spellings.Add(spelling);
        }

        List<string> rejected = [];
        foreach (var item in fields.Items(entry.GetValueOrDefault("rejected"), "rejected")) rejected.Add(ReadRejected(item, id, spellings));

        List<string> others = [];
        foreach (var item in fields.Items(entry.GetValueOrDefault("not"), "not")) others.Add(ReadReference(item, id, "not"));
        actors.Add(new Actor(id, name.Text, ReadKind(kindNode, id), spellings, others)
        {
            Rejected = rejected,
            Roles = roles.Roles(entry.GetValueOrDefault("roles"), id),
            Wikidata = roles.Wikidata(entry.GetValueOrDefault("wikidata")),
        });
    }

    private string ReadId(YamlNode node)
    {
        var id = fields.Text(node, "id");
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            throw fields.Wrong(node, $"the id \"{id}\" has other characters than lower-case letters, digits and hyphens", "Write it as in saddam-haftar.");
        if (!lineOfId.TryAdd(id, AuthorityFields.LineOf(node)))
            throw fields.Wrong(node, $"the id {id} is also in line {lineOfId[id]}", "Give each actor an id of its own, or make one actor of the two.");
        return id;
    }

    private ActorKind ReadKind(YamlNode node, string id) => fields.Text(node, "kind") switch
    {
        "person" => ActorKind.Person,
        "organisation" => ActorKind.Organisation,
        "country" => ActorKind.Country,
        "place" => ActorKind.Place,
        var kind => throw fields.Wrong(node, $"the actor {id} is of the unknown kind \"{kind}\"", "Write person, organisation, country or place."),
    };

    private ActorSpelling ReadSpelling(YamlNode node, string id)
    {
        if (node is not YamlMappingNode) return new ActorSpelling(fields.Text(node, "spelling"), null);
        var entry = fields.Of(node, "text", "with");
        var text = entry.GetValueOrDefault("text") ?? throw fields.Wrong(node, $"a spelling of {id} has no text", "Write { text: …, with: … }.");
        var with = entry.GetValueOrDefault("with");
        return new ActorSpelling(fields.Text(text, "text"), with is null ? null : ReadReference(with, id, "with"));
    }

    private string ReadRejected(YamlNode node, string id, List<ActorSpelling> spellings)
    {
        var text = fields.Text(node, "rejected");
        var key = ActorAuthority.KeyOf(text);
        if (spellings.Exists(spelling => ActorAuthority.KeyOf(spelling.Text) == key))
            throw fields.Wrong(node, $"\"{text}\" is both a spelling of {id} and rejected", "Remove it from one of the two lists.");
        return text;
    }

    private string ReadReference(YamlNode node, string of, string key)
    {
        var id = fields.Text(node, key);
        references.Add((id, of, key, AuthorityFields.LineOf(node)));
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
            throw fields.Wrong(node, $"the spelling \"{spelling.Text}\" of {id} holds no word", "Write it with letters or digits.");
        if (spelling.With is not null) return;
        if (!ownerOfSpelling.TryAdd(key, (id, AuthorityFields.LineOf(node))) && ownerOfSpelling[key] is var owner && owner.Actor != id)
        {
            throw fields.Wrong(
                node,
                $"the spelling \"{spelling.Text}\" of {id} also belongs to {owner.Actor} (line {owner.Line})",
                "Remove it from one of the two, or write { text: …, with: … } so that it counts only beside another actor.");
        }
    }
}
