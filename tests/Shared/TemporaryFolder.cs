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

    public string Path { get; }

    /// <summary>A folder for many small files, in memory where the system has such: making a file on a disk takes a hundred times as long.</summary>
    public static TemporaryFolder OfSmallFiles() =>
        Directory.Exists(MemoryFolders) ? new(Directory.CreateDirectory(System.IO.Path.Combine(MemoryFolders, $"searchportal-{Guid.NewGuid():N}")).FullName) : new();

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
