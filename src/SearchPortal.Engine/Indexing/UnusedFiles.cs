using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Removes what no commit needs: segments of a writer that died, merged ones, old generations. Readers that still map a file keep it.</summary>
internal static class UnusedFiles
{
    /// <param name="disk">What removes them.</param>
    /// <param name="folder">The index.</param>
    /// <param name="commit">The last commit, or null where there is none.</param>
    /// <param name="open">Names of segments that are not committed yet and must stay.</param>
    public static void Remove(Disk disk, string folder, Manifest? commit, IReadOnlySet<string> open)
    {
        RemoveBuild(disk, folder);
        var attached = (commit?.Attachments?.Values ?? []).Select(attachment => attachment.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, AttachmentFile.FilePrefix + "*"))
        {
            if (AttachmentFile.IsName(Path.GetFileName(file)) && !attached.Contains(Path.GetFileName(file))) TryDelete(() => disk.DeleteFile(file));
        }

        var used = (commit?.Segments ?? []).ToDictionary(segment => segment.Name, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateDirectories(folder, IndexFolder.SegmentPrefix + "*"))
        {
            var name = Path.GetFileName(path);
            if (!IndexFolder.IsSegmentName(name)) continue;
            if (!used.TryGetValue(name, out var segment))
            {
                if (!open.Contains(name)) TryDelete(() => disk.DeleteFolder(path));
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path))
            {
                if (!segment.Files.ContainsKey(Path.GetFileName(file))) TryDelete(() => disk.DeleteFile(file));
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
