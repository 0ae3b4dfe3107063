using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>
/// Takes what is damaged out of an index: a new commit names the segments that are sound, and the others are moved into a folder <c>damaged-COMMIT</c> beside them,
/// with the manifest of before. No file is changed or deleted. Documents of damaged segments that can be read are then given, to be put into the index again.
/// Until <see cref="Complete"/> the folder says that it is not yet done: who repairs after a crash goes on with it.
/// </summary>
public sealed class IndexRepair
{
    private const string FolderPrefix = "damaged-";
    private const string UnfinishedMarker = "unfinished";

    private readonly Disk disk;
    private readonly string folder;
    private readonly List<string> problems = [];

    private IndexRepair(Disk disk, string folder)
    {
        this.disk = disk;
        this.folder = folder;
    }

    /// <summary>What is wrong, sentence by sentence.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Segments that stay as they are.</summary>
    public int SoundSegments { get; private set; }

    /// <summary>Documents in them.</summary>
    public long SoundDocuments { get; private set; }

    /// <summary>Folders with damaged files whose documents are not yet in the index again; empty where nothing is to be done.</summary>
    public IReadOnlyList<string> SetAside { get; private set; } = [];

    /// <summary>Whether the manifest could not be read: what a commit alone knows, such as the time zone, is lost then.</summary>
    public bool IsManifestLost { get; private set; }

    /// <summary>Checks an index, and moves aside what is damaged. Where it is sound, it stays as it is.</summary>
    /// <param name="folder">The index.</param>
    /// <param name="schema">Its schema, for an index whose manifest is damaged.</param>
    /// <param name="termKeys">Where keys come from, those of the index are compared with what these give.</param>
    /// <exception cref="FileNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IndexLockedException">Another writer holds the index.</exception>
    /// <exception cref="IndexCorruptException">The index is of another version of the program: that is no damage.</exception>
    /// <exception cref="IOException">The folder can't be written; run it again.</exception>
    public static IndexRepair Begin(string folder, IndexSchema schema, IReadOnlyList<TermKeySource> termKeys) => Begin(SystemDisk.Instance, folder, schema, termKeys);

    internal static IndexRepair Begin(Disk disk, string folder, IndexSchema schema, IReadOnlyList<TermKeySource> termKeys)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (!Manifest.Exists(folder)) throw new FileNotFoundException($"there is no index in {folder}", Path.Combine(folder, IndexFolder.ManifestName));
        using var held = new WriteLock(folder, "repairing the index", TimeSpan.Zero, CancellationToken.None);
        var repair = new IndexRepair(disk, folder);
        repair.Run(schema, termKeys);
        return repair;
    }

    /// <summary>The documents of damaged segments. An id may come twice where it is not known which documents were deleted: the first one is the one to keep.</summary>
    public IEnumerable<SalvagedDocument> Salvage()
    {
        foreach (var aside in SetAside)
        {
            var commit = ReadManifest(aside);
            var segments = SegmentFolders(aside).Select(path => new DamagedSegment(path, commit?.Segments.FirstOrDefault(info => info.Name == Path.GetFileName(path)))).ToList();
            try
            {
                // Where deletes are lost, an old version of a document may seem to be alive: then another segment has the newer one.
                foreach (var segment in segments.OrderBy(segment => !segment.KnowsDeletes).ThenByDescending(segment => segment.Time))
                {
                    foreach (var document in segment.Read()) yield return document;
                }
            }
            finally
            {
                foreach (var segment in segments) segment.Dispose();
            }
        }
    }

    /// <summary>Notes that what could be read is in the index again. Call it after the commit that holds it.</summary>
    public void Complete()
    {
        foreach (var aside in SetAside)
        {
            disk.DeleteFile(Path.Combine(aside, UnfinishedMarker));
            disk.SyncFolder(aside);
        }
    }

    private void Run(IndexSchema schema, IReadOnlyList<TermKeySource> termKeys)
    {
        var commit = ReadCommit();
        var sound = new List<SegmentInfo>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var info in commit?.Segments ?? [])
        {
            var found = ProblemsOf(info, commit!.Schema, termKeys, ids);
            problems.AddRange(found);
            if (found.Count == 0) sound.Add(info);
        }

        var attachments = (commit?.Attachments ?? new Dictionary<string, AttachmentInfo>()).Where(entry => IsSound(entry.Value)).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        SoundSegments = sound.Count;
        SoundDocuments = sound.Sum(info => (long)info.Documents - info.Deleted);
        if (problems.Count > 0)
        {
            MoveAside(commit, sound, attachments.Values);
            var repaired = (commit ?? new Manifest(0, DateTime.UtcNow, schema, [], new Dictionary<string, string>())) with { Segments = sound };
            (repaired with { Commit = repaired.Commit + 1, Time = DateTime.UtcNow, Attachments = attachments.Count == 0 ? null : attachments }).Write(disk, folder);
        }

        SetAside = [.. Directory.GetDirectories(folder, FolderPrefix + "*").Where(aside => File.Exists(Path.Combine(aside, UnfinishedMarker))).Order(StringComparer.Ordinal)];
    }

    private Manifest? ReadCommit()
    {
        try
        {
            return Manifest.Read(folder);
        }
        catch (IndexCorruptException damage) when (!damage.IsOfOtherVersion)
        {
            problems.Add(damage.Message);
            IsManifestLost = true;
            return null;
        }
    }

    private static Manifest? ReadManifest(string aside)
    {
        try
        {
            return Manifest.Read(aside);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private List<string> ProblemsOf(SegmentInfo info, IndexSchema schema, IReadOnlyList<TermKeySource> termKeys, HashSet<string> ids)
    {
        try
        {
            var segment = new SegmentReader(folder, info, schema);
            try
            {
                return [.. SegmentChecker.Check(segment, termKeys, ids)];
            }
            finally
            {
                segment.Release();
            }
        }
        catch (Exception damage) when (Damage.Is(damage) && damage is not IndexCorruptException { IsOfOtherVersion: true })
        {
            return [$"{info.Name}: {damage.Message}"];
        }
    }

    private bool IsSound(AttachmentInfo info)
    {
        try
        {
            using var file = new AttachmentFile(folder, info);
            _ = file.Read();
            return true;
        }
        catch (Exception damage) when (Damage.Is(damage) && damage is not IndexCorruptException { IsOfOtherVersion: true })
        {
            problems.Add(damage.Message);
            return false;
        }
    }

    /// <summary>Moves everything but what is sound. The manifest comes along as a copy: it goes when the new one is renamed over it.</summary>
    private void MoveAside(Manifest? commit, List<SegmentInfo> sound, IEnumerable<AttachmentInfo> attachments)
    {
        var number = commit?.Commit ?? 0;
        var aside = Path.Combine(folder, FormattableString.Invariant($"{FolderPrefix}{number}"));
        for (var more = 2; Directory.Exists(aside); more++) aside = Path.Combine(folder, FormattableString.Invariant($"{FolderPrefix}{number}-{more}"));
        disk.CreateFolder(aside);
        Copy(Path.Combine(folder, IndexFolder.ManifestName), Path.Combine(aside, IndexFolder.ManifestName));
        using (var marker = disk.CreateFile(Path.Combine(aside, UnfinishedMarker))) marker.Sync();
        disk.SyncFolder(aside);
        disk.SyncFolder(folder);
        // What a readable commit does not name was left by a writer that died: the next one removes it.
        var segments = SegmentFolders(folder).Where(path => commit is null || commit.Segments.Any(info => info.Name == Path.GetFileName(path)))
            .Where(path => sound.TrueForAll(info => info.Name != Path.GetFileName(path)));
        var files = Directory.GetFiles(folder, AttachmentFile.FilePrefix + "*").Where(path => AttachmentFile.IsName(Path.GetFileName(path)))
            .Where(path => commit?.Attachments is null || commit.Attachments.Values.Any(info => info.File == Path.GetFileName(path)))
            .Where(path => attachments.All(info => info.File != Path.GetFileName(path)));
        foreach (var path in segments.Concat(files).ToArray()) disk.Move(path, Path.Combine(aside, Path.GetFileName(path)));
        disk.SyncFolder(aside);
        disk.SyncFolder(folder);
    }

    private static IEnumerable<string> SegmentFolders(string of) =>
        Directory.GetDirectories(of, IndexFolder.SegmentPrefix + "*").Where(path => IndexFolder.IsSegmentName(Path.GetFileName(path)));

    private void Copy(string from, string to)
    {
        using var copy = disk.CreateFile(to);
        copy.Write(File.ReadAllBytes(from));
        copy.Sync();
    }
}
