namespace SearchPortal.News.Topics;

/// <summary>Which topics lie above and below which.</summary>
internal sealed class TopicTree
{
    private readonly Dictionary<string, string[]> above = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> within = new(StringComparer.Ordinal);
    private readonly ILookup<string?, string> below;

    /// <param name="topics">Topics whose parents are among them, without a circle.</param>
    public TopicTree(IReadOnlyList<Topic> topics)
    {
        var byId = topics.ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        below = topics.ToLookup(topic => topic.Parent, topic => topic.Id, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var line = new List<string>();
            for (var parent = topic.Parent; parent is not null; parent = byId[parent].Parent) line.Add(parent);
            above[topic.Id] = [.. line];
        }

        foreach (var topic in topics) within[topic.Id] = [topic.Id, .. topics.Where(other => above[other.Id].Contains(topic.Id)).Select(other => other.Id)];
    }

    /// <summary>Whether there is a topic below another.</summary>
    public bool HasLevels => above.Values.Any(line => line.Length > 0);

    /// <summary>The topics above one, nearest first.</summary>
    public IReadOnlyList<string> Above(string id) => above.GetValueOrDefault(id) ?? [];

    /// <summary>The topics right below one, in the order of the file.</summary>
    public IReadOnlyList<string> Below(string id) => [.. below[id]];

    /// <summary>A topic and all below it.</summary>
    public IReadOnlyList<string> Within(string id) => within.GetValueOrDefault(id) ?? [id];
}
