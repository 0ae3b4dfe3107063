using System.Text;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>What is done to an index between two commits.</summary>
internal sealed record WorkloadStep
{
    public WorkloadDocument[] Updates { get; init; } = [];

    public string[] Deletes { get; init; } = [];

    /// <summary>New topics by id.</summary>
    public Dictionary<string, string[]> Topics { get; init; } = [];

    /// <summary>Attachments by name; null removes one.</summary>
    public Dictionary<string, string?> Attachments { get; init; } = [];

    public void Apply(IndexWriter writer)
    {
        foreach (var document in Updates) writer.UpdateDocument(document.ToDocument());
        foreach (var id in Deletes) writer.DeleteDocument(id).ShouldBeTrue(id);
        if (Topics.Count > 0) writer.RewriteColumn("topic", Topics.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)entry.Value));
        foreach (var (name, content) in Attachments) writer.Attach(name, content is null ? null : Encoding.UTF8.GetBytes(content));
        writer.Commit();
    }

    public IndexState Apply(IndexState before)
    {
        var after = before.Copy();
        foreach (var document in Updates) after.Documents[document.Id] = document;
        foreach (var id in Deletes) after.Documents.Remove(id).ShouldBeTrue(id);
        foreach (var (id, topics) in Topics) after.Documents[id] = after.Documents[id] with { Topics = topics };
        foreach (var (name, content) in Attachments)
        {
            if (content is null) after.Attachments.Remove(name);
            else after.Attachments[name] = content;
        }

        return after;
    }
}
