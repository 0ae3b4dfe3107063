using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>Makes commits: everything as it is at one moment, whatever is added meanwhile. The caller holds <see cref="LiveIndex.Structure"/>.</summary>
/// <param name="segments">The segments.</param>
/// <param name="live">All documents.</param>
/// <param name="attachments">What is kept beside them.</param>
/// <param name="termKeys">Where keys of terms come from.</param>
internal sealed class CommitWriter(SegmentSet segments, LiveIndex live, AttachmentChanges attachments, IReadOnlyList<TermKeySource> termKeys)
{
    /// <summary>Whether a commit would hold something else than the last one.</summary>
    /// <param name="metadata">What to keep with it; null for what is kept already.</param>
    public bool IsDue(IReadOnlyDictionary<string, string>? metadata) =>
        segments.Committed is not { } last || live.IsChanged || segments.IsMerged || (metadata is not null && !Same(metadata, last.Metadata));

    /// <summary>The sources whose keys a segment lacks, or has of another version.</summary>
    public static TermKeySource[] OutdatedKeys(SegmentReader segment, IReadOnlyList<TermKeySource> termKeys) =>
        termKeys.Where(source => segment.TermKeys(source.Field)?.Version != source.Version).ToArray();

    /// <summary>Writes a commit; durable on return.</summary>
    /// <param name="metadata">What to keep with it; null for what is kept already.</param>
    /// <param name="unlessChanged">Whether to leave it where documents wait for a commit of their own: half of what belongs together must not be seen.</param>
    public void Write(IReadOnlyDictionary<string, string>? metadata, bool unlessChanged = false)
    {
        if (live.CutForCommit(unlessChanged) is not { } cut) return;
        var committed = new List<SegmentInfo>();
        foreach (var part in cut)
        {
            if (part.IsEmpty) segments.Remove(part.Segment);
            else committed.Add(WriteGenerations(part));
        }

        var last = segments.Committed;
        var attached = attachments.Write(last);
        segments.Disk.SyncFolder(segments.Folder);
        var manifest = new Manifest((last?.Commit ?? 0) + 1, DateTime.UtcNow, segments.Schema, committed, metadata ?? last?.Metadata ?? new Dictionary<string, string>())
        {
            Unicode = Analyzers.UnicodeVersion,
            Attachments = attached,
        };
        manifest.Write(segments.Disk, segments.Folder);
        segments.SetCommitted(manifest);
        attachments.Clear();
        segments.RemoveUnusedFiles();
    }

    /// <summary>Writes what is new of a segment that is on disk: its deletes, and keys of another version.</summary>
    private SegmentInfo WriteGenerations(FrozenSegment part)
    {
        var segment = part.Segment;
        if (part.NewDeletes is { } deletes) segments.Exchange(segment, NextGeneration.OfDeletes(segments.Disk, segment.Reader, deletes), deletes);
        if (OutdatedKeys(segment.Reader, termKeys) is { Length: > 0 } outdated) segments.Exchange(segment, NextGeneration.OfTermKeys(segments.Disk, segment.Reader, outdated), segment.Reader.Deleted);
        return segment.Info;
    }

    private static bool Same(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var value) && value == entry.Value);
}
