using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A disk on which one operation goes wrong: the one with this number, from 0.</summary>
internal sealed class FaultyDisk(Disk inner, int strikeAt, DiskFault fault, Exception? problem = null) : Disk
{
    public const string Message = "No space left on device";

    private readonly List<bool> isWrite = [];

    /// <summary>For each operation so far, whether it is a write into a file.</summary>
    public IReadOnlyList<bool> IsWrite => isWrite;

    public bool HasStruck { get; private set; }

    public override DiskFile CreateFile(string path)
    {
        DiskFile? file = null;
        try
        {
            Do(() => file = inner.CreateFile(path));
        }
        catch
        {
            file?.Dispose();
            throw;
        }

        return new FaultyFile(this, file!);
    }

    public override void Rename(string from, string to) => Do(() => inner.Rename(from, to));

    public override void DeleteFile(string path) => Do(() => inner.DeleteFile(path));

    public override void CreateFolder(string path) => Do(() => inner.CreateFolder(path));

    public override void RemoveFolder(string path) => Do(() => inner.RemoveFolder(path));

    public override void SyncFolder(string path) => Do(() => inner.SyncFolder(path));

    private void Do(Action operation, Action? half = null)
    {
        var number = isWrite.Count;
        isWrite.Add(half is not null);
        if (number < strikeAt || (HasStruck && fault != DiskFault.Dies))
        {
            operation();
            return;
        }

        HasStruck = true;
        if (fault == DiskFault.FailsWhenDone) operation();
        if (fault == DiskFault.Tears) half?.Invoke();
        throw problem ?? new IOException(Message);
    }

    private sealed class FaultyFile(FaultyDisk disk, DiskFile file) : DiskFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            var all = bytes.ToArray();
            disk.Do(() => file.Write(all), () => file.Write(all.AsSpan(0, all.Length / 2)));
        }

        public override void Sync() => disk.Do(file.Sync);

        public override void Dispose() => file.Dispose();
    }
}
