using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>
/// Takes deleted documents out of the files. A delete only marks a document; its words and what is stored stay in its segment until a merge drops them.
/// Here each segment that ever held one of some ids is written anew, without all that is deleted in it, and the old one is removed once the commit that
/// names the new one is durable.
/// </summary>
public static class SegmentPurge
{
    /// <summary>Purges the last commit of an index.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="termKeys">Where the keys of its terms come from.</param>
    /// <param name="ids">Ids of documents that are deleted.</param>
    /// <param name="progress">Told which share is done, from 0 to 1, or null.</param>
    /// <param name="cancellation">Stops it before the commit: the index is then as it was.</param>
    /// <returns>The folders of the segments that are gone, by name.</returns>
    /// <exception cref="IndexLockedException">Another writer holds the index.</exception>
    /// <exception cref="InvalidOperationException">A document with one of the ids is not deleted.</exception>
    public static IReadOnlyList<string> Run(
        string folder,
        IndexSchema schema,
        IReadOnlyList<TermKeySource> termKeys,
        IReadOnlyCollection<string> ids,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default) => Run(SystemDisk.Instance, folder, schema, termKeys, ids, progress, cancellation);

    /// <summary>Files of segments and attachments that the last commit does not name: what a writer removes, and could not.</summary>
    /// <param name="folder">The index.</param>
    public static IReadOnlyList<string> LeftFiles(string folder)
    {
        var named = MappedCommit.NamesOf(Manifest.Read(folder)).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var segments = Directory.EnumerateDirectories(folder, IndexFolder.SegmentPrefix + "*").SelectMany(Directory.EnumerateFiles);
        return [.. segments.Concat(Directory.EnumerateFiles(folder, AttachmentFile.FilePrefix + "*")).Where(file => !named.Contains(Path.GetRelativePath(folder, file)))];
    }

    internal static IReadOnlyList<string> Run(
        Disk disk,
        string folder,
        IndexSchema schema,
        IReadOnlyList<TermKeySource> termKeys,
        IReadOnlyCollection<string> ids,
        IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var writeLock = new WriteLock(folder, "erasing articles", TimeSpan.Zero, cancellation);
        var manifest = Manifest.Read(folder);
        if (!manifest.Schema.Equals(schema)) throw new IndexSchemaException(folder);
        var holding = manifest.Segments.Where(segment => Holds(folder, segment, schema, ids)).Select(segment => segment.Name).ToHashSet(StringComparer.Ordinal);
        var kept = new List<SegmentInfo>();
        var written = 0;
        foreach (var segment in manifest.Segments)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!holding.Contains(segment.Name))
            {
                kept.Add(segment);
                continue;
            }

            var share = progress is null ? null : new ShareOfMany(progress, written, holding.Count);
            if (WriteAnew(disk, folder, segment, schema, termKeys, share, cancellation) is { } anew) kept.Add(anew);
            written++;
        }

        // Also of a manifest that a writer renamed and could not force: what the one before needs must not go earlier.
        disk.SyncFolder(folder);
        if (holding.Count > 0)
        {
            manifest = manifest with { Commit = manifest.Commit + 1, Time = DateTime.UtcNow, Segments = kept };
            manifest.Write(disk, folder);
        }

        UnusedFiles.Remove(disk, folder, manifest);
        return [.. holding];
    }

    private static bool Holds(string folder, SegmentInfo info, IndexSchema schema, IReadOnlyCollection<string> ids)
    {
        var segment = new SegmentReader(folder, info, schema);
        try
        {
            var holds = false;
            foreach (var id in ids)
            {
                var document = segment.Ids.Find(Encoding.UTF8.GetBytes(id));
                if (document < 0) continue;
                if (segment.Deleted?[document] != true) throw new InvalidOperationException("an article that is to leave the files was added again meanwhile: run the command again");
                holds = true;
            }

            return holds;
        }
        finally
        {
            segment.Release();
        }
    }

    private static SegmentInfo? WriteAnew(Disk disk, string folder, SegmentInfo info, IndexSchema schema, IReadOnlyList<TermKeySource> termKeys, IProgress<double>? progress, CancellationToken cancellation)
    {
        var segment = new SegmentReader(folder, info, schema);
        try
        {
            return new SegmentMerger([segment], schema, termKeys, progress, cancellation).Merge(disk, folder, IndexFolder.NewSegmentName());
        }
        finally
        {
            segment.Release();
        }
    }

    /// <summary>The share of all segments, from that of the one at hand.</summary>
    private sealed class ShareOfMany(IProgress<double> all, int done, int count) : IProgress<double>
    {
        public void Report(double value) => all.Report((done + value) / count);
    }
}
