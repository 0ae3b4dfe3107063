using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Indexing;

/// <summary>The disk of this machine, which asks a test before it makes a file and after it wrote to one, and forces nothing: the tests cut no power.</summary>
internal sealed class HookedDisk : Disk
{
    private Action<string>? beforeFile;
    private int files;

    /// <summary>Asked with the path of each file that is about to be made; what it throws fails the operation.</summary>
    public Action<string>? BeforeFile
    {
        get => Volatile.Read(ref beforeFile);
        set => Volatile.Write(ref beforeFile, value);
    }

    /// <summary>Told before a file is deleted.</summary>
    public Action? BeforeDelete { get; set; }

    /// <summary>Told after each write to a file.</summary>
    public Action? AfterWrite { get; set; }

    /// <summary>Files that were made.</summary>
    public int Files => Volatile.Read(ref files);

    public override DiskFile CreateFile(string path)
    {
        BeforeFile?.Invoke(path);
        Interlocked.Increment(ref files);
        return new HookedFile(path, () => AfterWrite?.Invoke());
    }

    public override void Rename(string from, string to) => SystemDisk.Instance.Rename(from, to);

    public override void DeleteFile(string path)
    {
        BeforeDelete?.Invoke();
        SystemDisk.Instance.DeleteFile(path);
    }

    public override void CreateFolder(string path) => SystemDisk.Instance.CreateFolder(path);

    public override void RemoveFolder(string path) => SystemDisk.Instance.RemoveFolder(path);

    public override void SyncFolder(string path)
    {
    }

    private sealed class HookedFile(string path, Action written) : DiskFile
    {
        private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            stream.Write(bytes);
            written();
        }

        public override void Sync()
        {
        }

        public override void Dispose() => stream.Dispose();
    }
}
