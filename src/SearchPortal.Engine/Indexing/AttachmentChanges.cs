using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>The attachments of the next commit: those of the last one, and what was changed since.</summary>
/// <param name="disk">Where they are written.</param>
/// <param name="folder">The index.</param>
internal sealed class AttachmentChanges(Disk disk, string folder)
{
    private readonly Dictionary<string, byte[]?> changed = new(StringComparer.Ordinal);

    /// <summary>Sets the bytes of a name; null for none.</summary>
    public void Set(string name, byte[]? content) => changed[name] = content;

    /// <summary>The names in the order of the alphabet.</summary>
    public IReadOnlyList<string> Names(Manifest? last) =>
        [.. (last?.Attachments?.Keys ?? []).Where(name => !changed.ContainsKey(name)).Concat(changed.Where(entry => entry.Value is not null).Select(entry => entry.Key)).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a name; null where there are none.</summary>
    public byte[]? Read(string name, Manifest? last)
    {
        if (changed.TryGetValue(name, out var content)) return content;
        if (last?.Attachments?.GetValueOrDefault(name) is not { } info) return null;
        using var file = new AttachmentFile(folder, info);
        return file.Read();
    }

    /// <summary>Writes what was changed and forces it to disk; what the next commit names.</summary>
    public Dictionary<string, AttachmentInfo>? Write(Manifest? last)
    {
        var all = new Dictionary<string, AttachmentInfo>(last?.Attachments ?? new Dictionary<string, AttachmentInfo>(), StringComparer.Ordinal);
        foreach (var (name, content) in changed)
        {
            if (content is null) all.Remove(name);
            else all[name] = AttachmentFile.Write(disk, folder, name, content);
        }

        return all.Count == 0 ? null : all;
    }

    /// <summary>The commit is made.</summary>
    public void Clear() => changed.Clear();
}
