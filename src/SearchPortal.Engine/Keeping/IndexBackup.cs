using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>
/// Brings a folder up to the last commit of an index, while a writer and readers go on. The folder is an index like any other: to restore is to copy it.
/// Only files that it does not hold yet are copied. The manifest comes last, so what interrupts a backup leaves the one before;
/// what that one alone needed goes after it.
/// </summary>
public sealed class IndexBackup
{
    private const string Unfinished = ".new";

    private readonly Disk disk;
    private readonly string target;
    private readonly MappedCommit commit;
    private readonly Manifest? held;
    private readonly Action<long, long>? progress;
    private readonly CancellationToken cancellation;
    private readonly long total;
    private long done;
    private int copied;
    private long copiedBytes;

    private IndexBackup(Disk disk, string target, MappedCommit commit, Manifest? held, Action<long, long>? progress, CancellationToken cancellation)
    {
        this.disk = disk;
        this.target = target;
        this.commit = commit;
        this.held = held;
        this.progress = progress;
        this.cancellation = cancellation;
        total = commit.Files.Sum(file => file.File.Length);
    }

    /// <summary>Makes the backup or brings it up to date.</summary>
    /// <param name="index">The folder of the index.</param>
    /// <param name="target">A folder that is empty, not there yet, or a backup of this index.</param>
    /// <param name="verify">Whether to read again what the backup holds already; without it, the lengths and fingerprints of these files are compared.</param>
    /// <param name="progress">Told of the bytes done and of all bytes, or null. It must not be slow.</param>
    /// <param name="cancellation">Stops it; the earlier backup stands.</param>
    /// <exception cref="BackupRefusedException">The target holds something else.</exception>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="IndexCorruptException">A file of the index is damaged: the earlier backup stands.</exception>
    /// <exception cref="IndexLockedException">Another backup goes to the same folder.</exception>
    /// <exception cref="IOException">The target can't be written: the earlier backup stands.</exception>
    public static BackupReport Run(string index, string target, bool verify = false, Action<long, long>? progress = null, CancellationToken cancellation = default) =>
        Run(SystemDisk.Instance, index, target, verify, progress, cancellation);

    /// <summary>Takes from a folder the note that it is a backup, if it has one: it will be written, and no later backup may replace what is in it.</summary>
    public static void Detach(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        BackupMarker.Remove(SystemDisk.Instance, folder);
    }

    internal static BackupReport Run(Disk disk, string index, string target, bool verify, Action<long, long>? progress, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(index);
        ArgumentException.ThrowIfNullOrEmpty(target);
        index = FullPath(index);
        target = FullPath(target);
        if (IsWithin(target, index) || IsWithin(index, target))
            throw new BackupRefusedException($"a backup can't lie in the folder of its index, nor the index in that of its backup: {target}; name another folder, best on another disk");
        using var commit = MappedCommit.Open(index);
        ThrowIfOccupied(target);
        disk.CreateDurableFolder(target);
        using var one = new WriteLock(target, $"backing up {index}", TimeSpan.Zero, cancellation);
        var marker = BackupMarker.Read(target);
        var held = marker is null ? null : HeldBy(target);
        if (marker is not null && marker.Index != index && held is { Segments.Count: > 0 } && !SharesSegments(held, commit.Manifest))
            throw new BackupRefusedException($"{target} is a backup of another index ({marker.Index}); name another folder, or remove this one if it is no longer needed");
        new BackupMarker(index).Write(disk, target);
        var isNoted = KnownBackups.Note(disk, index, new KnownBackup(target, commit.Manifest.Commit, DateTime.UtcNow));
        return new IndexBackup(disk, target, commit, held, progress, cancellation).Run(verify) with { IsNoted = isNoted };
    }

    private BackupReport Run(bool verify)
    {
        var known = held is null ? [] : MappedCommit.NamesOf(held).ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
        foreach (var segment in commit.Manifest.Segments)
        {
            // Its entry is forced to disk with those of the others, below.
            if (!Directory.Exists(Path.Combine(target, segment.Name))) disk.CreateFolder(Path.Combine(target, segment.Name));
        }

        foreach (var (name, file) in commit.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var isKnown = !verify && known.TryGetValue(name, out var before) && before == Entry(file);
            if (IsThere(Path.Combine(target, name), file, onlyFingerprint: isKnown)) Advance(file.Length);
            else Copy(file, Path.Combine(target, name));
        }

        foreach (var segment in commit.Manifest.Segments) disk.SyncFolder(Path.Combine(target, segment.Name));
        disk.SyncFolder(target);
        cancellation.ThrowIfCancellationRequested();
        var manifest = Path.Combine(target, IndexFolder.ManifestName);
        WriteVerified(commit.File, manifest + Unfinished, _ => { });
        disk.Replace(manifest + Unfinished, manifest);
        RemoveWhatIsNotNeeded();
        return new BackupReport(commit.Manifest.Commit, commit.Files.Count, total, copied, copiedBytes, IsNoted: false);
    }

    /// <summary>A file gets its name when it is whole and forced to disk, so one that has its name is whole, whatever interrupted an earlier backup.</summary>
    private void Copy(IndexFile file, string path)
    {
        WriteVerified(file, path + Unfinished, bytes =>
        {
            Advance(bytes);
            cancellation.ThrowIfCancellationRequested();
        });
        disk.Rename(path + Unfinished, path);
        copied++;
        copiedBytes += file.Length;
    }

    private void WriteVerified(IndexFile file, string path, Action<long> written)
    {
        using (var copy = disk.CreateFile(path))
        {
            file.CopyTo(copy, written);
            copy.Sync();
        }

        if (!IsThere(path, file, onlyFingerprint: false)) throw new IOException($"{path} is not what was written to it: the disk may be failing; make the backup on another one");
    }

    private void Advance(long bytes)
    {
        done += bytes;
        progress?.Invoke(done, total);
    }

    private static bool IsThere(string path, IndexFile file, bool onlyFingerprint)
    {
        try
        {
            if (!File.Exists(path) || SegmentWriter.Fingerprint(path) != Entry(file)) return false;
            if (onlyFingerprint) return true;
            using var copy = new IndexFile(path, kind: null);
            copy.CheckAllPages();
            return true;
        }
        catch (IndexCorruptException)
        {
            return false;
        }
    }

    private void RemoveWhatIsNotNeeded()
    {
        UnusedFiles.Remove(disk, target, commit.Manifest);
        foreach (var file in Directory.GetFiles(target, AttachmentFile.FilePrefix + "*" + Unfinished)) disk.DeleteFile(file);
    }

    private static FileInfoEntry Entry(IndexFile file) => new(file.Length, file.Fingerprint);

    /// <summary>What an earlier backup holds; null where that can't be told: then every file is read again.</summary>
    private static Manifest? HeldBy(string target)
    {
        try
        {
            return Manifest.Exists(target) ? Manifest.Read(target) : null;
        }
        catch (IndexCorruptException)
        {
            return null;
        }
    }

    private static void ThrowIfOccupied(string target)
    {
        if (File.Exists(target)) throw new BackupRefusedException($"{target} is a file; name a folder");
        if (!Directory.Exists(target) || BackupMarker.Read(target) is not null) return;
        // What a backup leaves that was interrupted before it could mark the folder.
        var other = Directory.EnumerateFileSystemEntries(target).Select(path => Path.GetFileName(path)).FirstOrDefault(name => name is not (IndexFolder.LockName or BackupMarker.FileName + Unfinished));
        if (other is null) return;
        throw new BackupRefusedException(Manifest.Exists(target)
            ? $"{target} holds an index, which a backup would replace; name an empty folder, or an earlier backup of this index"
            : $"{target} is not empty and no backup (it holds {other}); name an empty folder, or an earlier backup of this index");
    }

    private static bool SharesSegments(Manifest left, Manifest right) =>
        left.Segments.Select(segment => segment.Name).Intersect(right.Segments.Select(segment => segment.Name), StringComparer.Ordinal).Any();

    private static string FullPath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static bool IsWithin(string folder, string outer) =>
        folder == outer || folder.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
