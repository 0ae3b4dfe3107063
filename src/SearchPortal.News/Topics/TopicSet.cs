using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Topics;

/// <summary>The topics file, <c>topics.yml</c>: a list <c>topics</c> of <c>id</c>, <c>name</c>, <c>query</c> and, where a topic lies below another, <c>parent</c>.</summary>
public sealed class TopicSet
{
    private const int HashBytes = 8;

    private readonly Dictionary<string, Topic> byId;

    private TopicSet(IReadOnlyList<Topic> topics, string version)
    {
        Version = version;
        Topics = topics;
        byId = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        Tree = new TopicTree(topics);
    }

    /// <summary>No topics.</summary>
    public static TopicSet Empty { get; } = new([], "none");

    /// <summary>All topics, in the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Another one for another file.</summary>
    public string Version { get; }

    /// <summary>Which topics lie above and below which.</summary>
    internal TopicTree Tree { get; }

    /// <summary>Reads a topics file.</summary>
    /// <exception cref="TopicsException">It is malformed: unknown or missing keys, an id twice, a parent that is none or that lies below its own topic.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static TopicSet Load(string file)
    {
        var text = File.ReadAllText(file, Encoding.UTF8);
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (Exception problem) when (problem is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws the latter two on some broken input, such as a list that is never closed.
            var (line, what) = problem is YamlException found ? (found.Start.Line, found.Message) : (1, "this is not valid YAML");
            throw new TopicsException(file, line, what, "Correct the YAML there", problem);
        }

        var topics = new List<Topic>();
        var parents = new List<(Topic Topic, long Line)>();
        foreach (var entry in Entries(file, yaml))
        {
            var topic = new Topic(Value(file, entry, "id"), Value(file, entry, "name"), Value(file, entry, "query"), Parent(file, entry, out var parentLine));
            foreach (var key in entry.Children.Keys)
            {
                if (key is not YamlScalarNode { Value: "id" or "name" or "query" or "parent" })
                    throw new TopicsException(file, key.Start.Line, string.Create(CultureInfo.InvariantCulture, $"a topic has no '{key}'"), "Its keys are id, name, query and parent");
            }

            if (topics.Exists(other => other.Id == topic.Id)) throw new TopicsException(file, entry.Start.Line, $"the id '{topic.Id}' is there twice", "Give each topic an id of its own");
            topics.Add(topic);
            if (topic.Parent is not null) parents.Add((topic, parentLine));
        }

        foreach (var (topic, line) in parents) CheckParent(file, topic, line, topics);
        return new TopicSet(topics, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes)));
    }

    /// <summary>The topic with this id, else with this name in any case, or null.</summary>
    public Topic? Find(string idOrName) =>
        byId.GetValueOrDefault(idOrName) ?? Topics.FirstOrDefault(topic => string.Equals(topic.Name, idOrName, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<YamlMappingNode> Entries(string file, YamlStream yaml)
    {
        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root
            || !root.Children.TryGetValue(new YamlScalarNode("topics"), out var list) || list is not YamlSequenceNode topics)
            throw new TopicsException(file, 1, "there is no list 'topics'", "Begin the file with 'topics:' and list them below");
        foreach (var node in topics)
            yield return node as YamlMappingNode ?? throw new TopicsException(file, node.Start.Line, "this is no topic", "Write '- id: …', 'name: …' and 'query: …'");
    }

    private static string? Parent(string file, YamlMappingNode topic, out long line)
    {
        line = 0;
        if (!topic.Children.TryGetValue(new YamlScalarNode("parent"), out var node)) return null;
        line = node.Start.Line;
        return node is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : throw new TopicsException(file, line, "a parent is no id", "Write 'parent: …' with the id of another topic, or remove it");
    }

    private static void CheckParent(string file, Topic topic, long line, List<Topic> topics)
    {
        var met = new HashSet<string>(StringComparer.Ordinal) { topic.Id };
        for (var below = topic; below.Parent is { } id;)
        {
            if (topics.Find(other => other.Id == id) is not { } parent)
            {
                // A parent further up is wrong on a line of its own.
                if (below == topic) throw new TopicsException(file, line, $"the parent '{id}' is no topic", "Write the id of another topic, or remove the line");
                return;
            }

            if (parent.Id == topic.Id) throw new TopicsException(file, line, $"the topic '{topic.Id}' lies below itself", "Remove one parent of the circle");
            if (!met.Add(parent.Id)) return;
            below = parent;
        }
    }

    private static string Value(string file, YamlMappingNode topic, string key) =>
        topic.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : throw new TopicsException(file, topic.Start.Line, $"a topic has no {key}", $"Add '{key}: …'");
}
