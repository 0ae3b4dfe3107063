using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>Finds the files that hold articles.</summary>
internal static class SourceFiles
{
    /// <summary>The end of a sidecar's name.</summary>
    public const string SidecarEnding = ".meta.yml";

    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly HashSet<string> ServiceFiles =
        new(["actors.yml", "topics.yml", "outlets.yml", "gold.json"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Everything below the paths, each folder in the ordinal order of relative paths: a <see cref="SourceItem"/>, a
    /// <see cref="PassedOver"/> or a <see cref="SourceProblem"/>. Symbolic links below a folder are passed over: what they
    /// lead to is either read under its own name or lies outside.
    /// </summary>
    public static IEnumerable<ReadResult> Find(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                yield return new SourceItem
                {
                    Source = "stdin",
                    PathId = "stdin",
                    Name = "",
                    IsLive = true,
                    Open = Console.OpenStandardInput,
                };
            }
            else if (FullPath(path) is not { } full)
            {
                yield return Missing(path);
            }
            else if (Directory.Exists(full))
            {
                foreach (var result in Below(full)) yield return result;
            }
            else if (File.Exists(full))
            {
                yield return Judge(new FileInfo(full), Path.GetFileName(full), Path.GetFileName(full), isGiven: true);
            }
            else
            {
                yield return Missing(path);
            }
        }
    }

    private static IEnumerable<ReadResult> Below(string folder)
    {
        var name = Path.GetFileName(folder);
        var pending = new Stack<(FileSystemInfo Entry, string Path)>();
        pending.Push((new DirectoryInfo(folder), ""));
        while (pending.TryPop(out var next))
        {
            var source = next.Path.Length == 0 ? name : name + "/" + next.Path;
            if (next.Entry is FileInfo file)
            {
                yield return Judge(file, source, next.Path, isGiven: false);
            }
            else if (next.Path.Length > 0 && IsLink(next.Entry))
            {
                yield return PassOver(source, "is a symbolic link");
            }
            else if (next.Path.Length > 0 && next.Entry.Name.StartsWith('.'))
            {
                yield return PassOver(source, "is a dot-folder");
            }
            else if (Push((DirectoryInfo)next.Entry, next.Path, pending) is { } failure)
            {
                yield return new SourceProblem
                {
                    Source = Visible(source),
                    What = "can't be listed (" + failure + ")",
                    Remedy = "Give the reader the right to list the folder",
                };
            }
        }
    }

    // A folder sorts as its name with a slash, so that the order is that of whole relative paths.
    private static string? Push(DirectoryInfo folder, string path, Stack<(FileSystemInfo Entry, string Path)> pending)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(SortKey(b), SortKey(a)));
            foreach (var entry in entries) pending.Push((entry, path.Length == 0 ? entry.Name : path + "/" + entry.Name));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ReadFailure.Describe(failure);
        }
    }

    private static string SortKey(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    private static ReadResult Judge(FileInfo file, string source, string path, bool isGiven)
    {
        if (!isGiven && IsLink(file)) return PassOver(source, "is a symbolic link");
        if (ReasonToPassOver(file.Name) is { } reason) return PassOver(source, reason);
        var item = ToItem(file, source, path);
        // Since the folder was listed, a link may have taken the file's place.
        return isGiven ? item : item with { Open = () => IsLink(new FileInfo(file.FullName)) ? throw new IOException("It is a link now.") : item.Open() };
    }

    /// <summary>Why something of that name is no article, whatever is in it; null where its name tells nothing.</summary>
    /// <param name="path">The names of the folders around it below the outermost one, then its own.</param>
    public static string? ReasonToPassOver(params ReadOnlySpan<string> path)
    {
        var name = path[^1];
        foreach (var folder in path[..^1])
        {
            if (folder.StartsWith('.')) return "is in a dot-folder";
        }

        return name.StartsWith('.') ? "is a dot-file"
            : name.StartsWith("README", StringComparison.OrdinalIgnoreCase) ? "is a README"
            : name.EndsWith(SidecarEnding, StringComparison.OrdinalIgnoreCase) ? "is a sidecar"
            : ServiceFiles.Contains(name) ? "is a data file of the portal"
            : null;
    }

    /// <summary>A file as an item.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">See <see cref="ReadResult.Source"/>.</param>
    /// <param name="path">The path below the folder given.</param>
    public static SourceItem ToItem(FileInfo file, string source, string path) => new()
    {
        Source = Visible(source),
        FullPath = file.FullName,
        Name = file.Name,
        PathId = path[..^Math.Min(file.Extension.Length, path.Length)],
        Open = () => OpenFile(file),
        Bytes = Length(file),
    };

    // A pipe or a device says that it has no bytes; opening it could wait for ever.
    private static Stream OpenFile(FileInfo file) =>
        file.Length == 0 ? Stream.Null : new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);

    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private static PassedOver PassOver(string source, string reason) => new() { Source = Visible(source), Reason = reason };

    private static SourceProblem Missing(string path) => new()
    {
        Source = Visible(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } name ? name : path),
        What = $"does not exist (asked for as \"{Visible(path)}\")",
        Remedy = "Check the spelling of the path",
    };

    private static string? FullPath(string path)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        }
        catch (Exception failure) when (failure is ArgumentException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Visible(string name) => ReceivedText.OneLine(name);
}
