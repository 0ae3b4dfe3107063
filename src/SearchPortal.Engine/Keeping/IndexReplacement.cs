using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>
/// Makes an index anew in the place of itself, while readers go on with the old one. The new one is written in a folder within the folder of the index;
/// its files are then moved out of it, and a manifest of the next number names them: before that rename there is the old index, and after it the
/// new one. What an interrupted replacement leaves is removed by the next writer. No other writer gets in between.
/// </summary>
public sealed class IndexReplacement : IDisposable
{
    private readonly Disk disk;
    private readonly string folder;
    private readonly WriteLock writeLock;

    private IndexReplacement(Disk disk, string folder)
    {
        this.disk = disk;
        this.folder = folder;
        BuildFolder = Path.Combine(folder, IndexFolder.BuildName);
        Old = StoredDocuments.Open(folder);
        writeLock = new WriteLock(folder, "rebuilding the index", TimeSpan.Zero, CancellationToken.None);
        try
        {
            // Once more: a writer may have committed before the lock was ours.
            Old = StoredDocuments.Open(folder);
            BackupMarker.Remove(disk, folder);
            UnusedFiles.RemoveBuild(disk, folder);
        }
        catch
        {
            writeLock.Dispose();
            throw;
        }
    }

    /// <summary>The index as it is now.</summary>
    public StoredDocuments Old { get; }

    /// <summary>Where the new index is to be written. Its writer must be closed before <see cref="Complete"/>.</summary>
    public string BuildFolder { get; }

    /// <summary>Begins to replace an index.</summary>
    /// <param name="folder">The index.</param>
    /// <exception cref="FileNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IndexCorruptException">The manifest is damaged.</exception>
    /// <exception cref="IndexLockedException">Another writer holds the index.</exception>
    public static IndexReplacement Begin(string folder) => Begin(SystemDisk.Instance, folder);

    internal static IndexReplacement Begin(Disk disk, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new IndexReplacement(disk, folder);
    }

    /// <summary>Puts the last commit of the new index in the place of the old one; durable on return.</summary>
    /// <returns>Number of the commit.</returns>
    public long Complete()
    {
        var built = Manifest.Read(BuildFolder);
        foreach (var segment in built.Segments) disk.Move(Path.Combine(BuildFolder, segment.Name), Path.Combine(folder, segment.Name));
        foreach (var attachment in built.Attachments?.Values ?? []) disk.Move(Path.Combine(BuildFolder, attachment.File), Path.Combine(folder, attachment.File));
        disk.SyncFolder(folder);
        var manifest = built with { Commit = Old.Commit + 1, Time = DateTime.UtcNow };
        manifest.Write(disk, folder);
        UnusedFiles.Remove(disk, folder, manifest);
        return manifest.Commit;
    }

    /// <summary>Removes what is left of the new index where it was not completed, and lets other writers in.</summary>
    public void Dispose()
    {
        UnusedFiles.RemoveBuild(disk, folder);
        writeLock.Dispose();
    }
}
