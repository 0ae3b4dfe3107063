using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>Does what it is asked to and writes it down.</summary>
internal sealed class RecordingDisk(Disk inner) : Disk
{
    private readonly List<DiskOperation> operations = [];

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<DiskOperation> Operations => operations;

    public override DiskFile CreateFile(string path)
    {
        var file = inner.CreateFile(path);
        operations.Add(new(DiskOperationKind.CreateFile, path));
        return new RecordedFile(this, path, file);
    }

    public override void Rename(string from, string to)
    {
        inner.Rename(from, to);
        operations.Add(new(DiskOperationKind.Rename, from, to));
    }

    public override void DeleteFile(string path) => Do(DiskOperationKind.DeleteFile, path, inner.DeleteFile);

    public override void CreateFolder(string path) => Do(DiskOperationKind.CreateFolder, path, inner.CreateFolder);

    public override void RemoveFolder(string path) => Do(DiskOperationKind.RemoveFolder, path, inner.RemoveFolder);

    public override void SyncFolder(string path) => Do(DiskOperationKind.SyncFolder, path, inner.SyncFolder);

    private void Do(DiskOperationKind kind, string path, Action<string> operation)
    {
        operation(path);
        operations.Add(new(kind, path));
    }

    private sealed class RecordedFile(RecordingDisk disk, string path, DiskFile file) : DiskFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            file.Write(bytes);
            disk.operations.Add(new(DiskOperationKind.Write, path, Bytes: bytes.ToArray()));
        }

        public override void Sync()
        {
            file.Sync();
            disk.operations.Add(new(DiskOperationKind.SyncFile, path));
        }

        public override void Dispose() => file.Dispose();
    }
}
