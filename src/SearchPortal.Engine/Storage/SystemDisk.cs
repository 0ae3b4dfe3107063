using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Storage;

/// <summary>The file system of this machine.</summary>
internal sealed partial class SystemDisk : Disk
{
    private const int PermissionDenied = 13; // EACCES

    private SystemDisk()
    {
    }

    public static SystemDisk Instance { get; } = new();

    public override DiskFile CreateFile(string path) => new SystemFile(path);

    public override void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    public override void DeleteFile(string path) => File.Delete(path);

    public override void CreateFolder(string path) => Directory.CreateDirectory(path);

    public override void RemoveFolder(string path) => Directory.Delete(path);

    public override void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return; // NTFS journals its folders; the BCL can't open one.
        var descriptor = Open(path, flags: 0);
        if (descriptor < 0 && Marshal.GetLastPInvokeError() == PermissionDenied) throw new UnauthorizedAccessException($"folder {path} may not be opened to force its entries to disk");
        if (descriptor < 0) throw Failure($"can't open folder {path} to force its entries to disk");
        var result = FSync(descriptor);
        var failure = result == 0 ? null : Failure($"can't force the entries of folder {path} to disk");
        _ = Close(descriptor);
        if (failure is not null) throw failure;
    }

    private static IOException Failure(string what) =>
        new($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    private sealed class SystemFile(string path) : DiskFile
    {
        private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

        public override void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

        public override void Sync() => stream.Flush(flushToDisk: true);

        public override void Dispose() => stream.Dispose();
    }
}
