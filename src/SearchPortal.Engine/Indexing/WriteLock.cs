using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Held by the one writer of an index, across processes. The operating system takes it back when the process ends, however it ends.</summary>
internal sealed class WriteLock : IDisposable
{
    private readonly FileStream held;

    /// <exception cref="IndexLockedException">Another writer holds it.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public WriteLock(string indexFolder)
    {
        var path = Path.Combine(indexFolder, IndexFolder.LockName);
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (problem is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new IndexLockedException($"another writer holds the index {indexFolder} ({problem.Message}); wait until it has finished", problem);
        }
    }

    public void Dispose() => held.Dispose();
}
