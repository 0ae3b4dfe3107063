namespace SearchPortal.Engine.Segments;

/// <summary>The open files of one commit: its segments and attachments. Those that another commit has too are shared with it, by reference count.</summary>
internal sealed class CommitFiles
{
    private readonly Manifest manifest;
    private readonly AttachmentFile[] attachments;

    private CommitFiles(Manifest manifest, SegmentReader[] segments, AttachmentFile[] attachments)
    {
        this.manifest = manifest;
        Segments = segments;
        this.attachments = attachments;
    }

    /// <summary>The segments, in the order of the manifest.</summary>
    public SegmentReader[] Segments { get; }

    /// <summary>Opens the files of a commit; where one can't be opened, none stays open.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="manifest">The commit.</param>
    /// <param name="shared">The files of an older commit, whose reference the caller holds; null for none.</param>
    /// <exception cref="FileNotFoundException">A file is missing: a newer commit may have removed it.</exception>
    /// <exception cref="Storage.IndexCorruptException">A file is damaged.</exception>
    public static CommitFiles Open(string folder, Manifest manifest, CommitFiles? shared)
    {
        var attachments = OpenAll(
            manifest.Attachments?.Values ?? [],
            info => Array.Find(shared?.attachments ?? [], attachment => attachment.Info == info),
            info => new AttachmentFile(folder, info),
            attachment => attachment.AddReference(),
            attachment => attachment.Dispose());
        try
        {
            var segments = OpenAll(
                manifest.Segments,
                info => Array.Find(shared?.Segments ?? [], segment => SameState(segment.Info, info)),
                info => new SegmentReader(folder, info, manifest.Schema, Array.Find(shared?.Segments ?? [], segment => segment.Info.Name == info.Name)),
                segment => segment.AddReference(),
                segment => segment.Release());
            return new CommitFiles(manifest, segments, attachments);
        }
        catch
        {
            foreach (var attachment in attachments) attachment.Dispose();
            throw;
        }
    }

    /// <summary>The files of a state that a writer has open already, with its references; attachments are left out.</summary>
    public static CommitFiles Of(Manifest state, SegmentReader[] segments) => new(state, segments, []);

    /// <summary>The bytes of an attachment; null where the commit has none of this name.</summary>
    public byte[]? Attachment(string name) =>
        manifest.Attachments?.GetValueOrDefault(name) is { } info ? Array.Find(attachments, attachment => attachment.Info == info)!.Read() : null;

    /// <summary>The mapped files of a segment; of the attachments, where it is null.</summary>
    public IEnumerable<Storage.IndexFile> Mapped(SegmentReader? segment) => segment?.Files ?? attachments.Select(attachment => attachment.File);

    /// <summary>Gives all references back.</summary>
    public void Release()
    {
        foreach (var segment in Segments) segment.Release();
        foreach (var attachment in attachments) attachment.Dispose();
    }

    private static T[] OpenAll<TInfo, T>(IEnumerable<TInfo> infos, Func<TInfo, T?> find, Func<TInfo, T> open, Action<T> share, Action<T> release)
        where T : class
    {
        var opened = new List<T>();
        try
        {
            foreach (var info in infos)
            {
                var same = find(info);
                if (same is not null) share(same);
                opened.Add(same ?? open(info));
            }

            return [.. opened];
        }
        catch
        {
            foreach (var file in opened) release(file);
            throw;
        }
    }

    /// <summary>Deletes of a writer's snapshot may be on no disk yet: the same files with more of them are another state.</summary>
    private static bool SameState(SegmentInfo left, SegmentInfo right) =>
        left.Name == right.Name && left.Deleted == right.Deleted && left.DeletesGeneration == right.DeletesGeneration
        && left.Files.Count == right.Files.Count && left.Files.All(file => right.Files.TryGetValue(file.Key, out var other) && other == file.Value);
}
