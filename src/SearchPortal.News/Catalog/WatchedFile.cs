using System.Security.Cryptography;

namespace SearchPortal.News.Catalog;

/// <summary>A file that is read again when it was edited. An edit that can't be read is told once, and the old state stays.</summary>
/// <typeparam name="T">What the file says.</typeparam>
internal sealed class WatchedFile<T>
{
    // Two edits within one tick of the file system's clock look alike: a file that is so young is told from its old state by its bytes.
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(2);

    private readonly string? path;
    private readonly Func<string, T> load;
    private (DateTime Written, long Length) seen;
    private DateTime seenAt;
    private byte[]? hash;

    /// <param name="path">The file; null for none.</param>
    /// <param name="none">What counts where there is no file.</param>
    /// <param name="load">Reads the file; what it throws is thrown on.</param>
    public WatchedFile(string? path, T none, Func<string, T> load)
    {
        this.path = path;
        this.load = load;
        Value = none;
        if (path is null) return;
        Look();
        Value = load(path);
    }

    /// <summary>What the file said when it was last read.</summary>
    public T Value { get; private set; }

    /// <summary>Reads the file again if it was edited. Costs one look at its entry in the folder where it was not.</summary>
    /// <returns>Whether it was read.</returns>
    public bool Refresh()
    {
        if (path is null || !Look()) return false;
        Value = load(path);
        return true;
    }

    /// <summary>Whether the file is another than at the last look.</summary>
    private bool Look()
    {
        var file = new FileInfo(path!);
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (now == seen && seenAt - seen.Written > Young) return false;
        var bytes = HashOf(path!);
        (seen, seenAt) = (now, DateTime.UtcNow);
        if (hash is not null && bytes.AsSpan().SequenceEqual(hash)) return false;
        hash = bytes;
        return true;
    }

    /// <summary>Nothing for a file that can't be read: the reader says why.</summary>
    private static byte[] HashOf(string path)
    {
        try
        {
            return SHA256.HashData(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
