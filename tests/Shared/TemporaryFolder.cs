namespace SearchPortal.Tests;

/// <summary>A new folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string MemoryFolders = "/dev/shm";

    public TemporaryFolder()
        : this(Directory.CreateTempSubdirectory("searchportal-").FullName)
    {
    }

    private TemporaryFolder(string path) => Path = path;

    /// <summary>Asked of every folder before it goes; null asks nothing.</summary>
    public static Action<string>? LastLook { get; set; }

    public string Path { get; }

    /// <summary>Whether a test damages what is in the folder: then nobody looks at it.</summary>
    public bool HoldsDamage { get; set; }

    /// <summary>A folder for many small files, in memory where the system has such: making a file on a disk takes a hundred times as long.</summary>
    public static TemporaryFolder OfSmallFiles() =>
        Directory.Exists(MemoryFolders) ? new(Directory.CreateDirectory(System.IO.Path.Combine(MemoryFolders, $"searchportal-{Guid.NewGuid():N}")).FullName) : new();

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (!Directory.Exists(Path)) return;
        try
        {
            if (!HoldsDamage) LastLook?.Invoke(Path);
        }
        finally
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
