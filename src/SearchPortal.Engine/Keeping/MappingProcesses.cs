using System.Globalization;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Keeping;

/// <summary>Tells which programs of this machine read an index, from what the system says of their memory (<c>/proc/PID/maps</c>). Programs of other users are
/// seen only where the system lets us, those on other machines never.</summary>
public static class MappingProcesses
{
    private const string RemovedSuffix = " (deleted)";
    private const string Processes = "/proc";

    /// <summary>Every program but this one that has files of an index mapped; null where the system does not tell.</summary>
    /// <param name="index">The folder of the index.</param>
    /// <param name="unseen">Programs whose memory may not be looked at.</param>
    public static IReadOnlyList<MappingProcess>? Of(string index, out int unseen)
    {
        ArgumentException.ThrowIfNullOrEmpty(index);
        unseen = 0;
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Processes)) return null;
        var prefix = RealPath(index) + Path.DirectorySeparatorChar;
        var found = new List<MappingProcess>();
        foreach (var folder in Directory.EnumerateDirectories(Processes))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == Environment.ProcessId) continue;
            try
            {
                var files = FilesBelow(prefix, Path.Combine(folder, "maps"));
                if (files.Count > 0) found.Add(new MappingProcess(id, NameOf(folder), files.Count, files.Count(file => file.EndsWith(RemovedSuffix, StringComparison.Ordinal))));
            }
            catch (UnauthorizedAccessException)
            {
                unseen++;
            }
            catch (IOException)
            {
                // It ended while we looked.
            }
        }

        return found;
    }

    private static HashSet<string> FilesBelow(string prefix, string maps)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(maps))
        {
            var at = line.IndexOf('/', StringComparison.Ordinal);
            if (at < 0 || !line.AsSpan(at).StartsWith(prefix, StringComparison.Ordinal)) continue;
            var name = line.AsSpan(at + prefix.Length);
            if (name.StartsWith(IndexFolder.SegmentPrefix, StringComparison.Ordinal) || name.StartsWith(AttachmentFile.FilePrefix, StringComparison.Ordinal)) files.Add(line[at..]);
        }

        return files;
    }

    private static string NameOf(string process)
    {
        var words = File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        // Of "dotnet …/Program.dll", the program tells more than what runs it.
        var telling = words.Take(8).FirstOrDefault(word => word.EndsWith(".dll", StringComparison.Ordinal)) ?? words.FirstOrDefault();
        return telling is null ? "?" : Path.GetFileNameWithoutExtension(telling);
    }

    /// <summary>The path without links: the system names mapped files by it.</summary>
    private static string RealPath(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var resolved = Path.GetPathRoot(path)!;
        foreach (var part in path[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            resolved = Path.Combine(resolved, part);
            if (Directory.ResolveLinkTarget(resolved, returnFinalTarget: true) is { } target) resolved = target.FullName;
        }

        return resolved;
    }
}
