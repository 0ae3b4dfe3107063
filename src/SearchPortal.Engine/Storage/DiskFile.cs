namespace SearchPortal.Engine.Storage;

/// <summary>A new file that is written front to back.</summary>
internal abstract class DiskFile : IDisposable
{
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Forces what was written to disk; not the file's entry in its folder.</summary>
    public abstract void Sync();

    public abstract void Dispose();
}
