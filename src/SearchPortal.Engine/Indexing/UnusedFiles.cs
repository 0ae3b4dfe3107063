using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Removes what neither the commit nor the writer needs: segments of a writer that died, merged ones, old generations. Readers that still map a file keep it.</summary>
internal static class UnusedFiles
{
    /// <param name="disk">What removes them.</param>
    /// <param name="folder">The index.</param>
    /// <param name="commit">The last commit, or null where there is none.</param>
    /// <param name="inUse">The segments as the writer sees them, and the names of those that are being written and must stay. Asked when it is known what is there:
    /// a segment that another thread begins to write later is not looked at. Null where there is only the commit.</param>
    public static void Remove(Disk disk, string folder, Manifest? commit, Func<(IReadOnlyCollection<SegmentInfo> Live, IReadOnlySet<string> Unfinished)>? inUse = null)
    {
        RemoveBuild(disk, folder);
        var paths = Directory.GetDirectories(folder, IndexFolder.SegmentPrefix + "*");
        var (live, unfinished) = inUse?.Invoke() ?? ([], new HashSet<string>());
        var attached = (commit?.Attachments?.Values ?? []).Select(attachment => attachment.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, AttachmentFile.FilePrefix + "*"))
        {
            if (AttachmentFile.IsName(Path.GetFileName(file)) && !attached.Contains(Path.GetFileName(file))) TryDelete(() => disk.DeleteFile(file));
        }

        var used = (commit?.Segments ?? []).Concat(live).ToLookup(segment => segment.Name, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            if (!IndexFolder.IsSegmentName(name) || unfinished.Contains(name)) continue;
            if (!used.Contains(name))
            {
                TryDelete(() => disk.DeleteFolder(path));
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path))
            {
                var fileName = Path.GetFileName(file);
                if (!used[name].Any(segment => segment.Files.ContainsKey(fileName))) TryDelete(() => disk.DeleteFile(file));
            }
        }
    }

    /// <summary>Removes what is left of an index that was being made anew in a folder of its own. Only who holds the lock may.</summary>
    public static void RemoveBuild(Disk disk, string folder)
    {
        var build = Path.Combine(folder, IndexFolder.BuildName);
        if (!Directory.Exists(build)) return;
        foreach (var path in Directory.GetDirectories(build)) TryDelete(() => disk.DeleteFolder(path));
        TryDelete(() => disk.DeleteFolder(build));
    }

    /// <summary>Where the system does not let go of a mapped file (Windows), the next commit tries again.</summary>
    private static void TryDelete(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }
}
