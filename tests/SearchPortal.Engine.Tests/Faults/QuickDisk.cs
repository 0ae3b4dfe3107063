using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A real folder that is never forced to disk: a test's folder need not outlive the machine.</summary>
internal sealed class QuickDisk : Disk
{
    public override DiskFile CreateFile(string path) => new UnforcedFile(SystemDisk.Instance.CreateFile(path));

    public override void Rename(string from, string to) => SystemDisk.Instance.Rename(from, to);

    public override void DeleteFile(string path) => SystemDisk.Instance.DeleteFile(path);

    public override void CreateFolder(string path) => SystemDisk.Instance.CreateFolder(path);

    public override void RemoveFolder(string path) => SystemDisk.Instance.RemoveFolder(path);

    public override void SyncFolder(string path) => Directory.Exists(path).ShouldBeTrue(path);

    private sealed class UnforcedFile(DiskFile file) : DiskFile
    {
        public override void Write(ReadOnlySpan<byte> bytes) => file.Write(bytes);

        public override void Sync()
        {
        }

        public override void Dispose() => file.Dispose();
    }
}
