using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Keeping;

/// <summary>A disk that fails from one of its operations on, as if the program had ended there.</summary>
/// <param name="failAt">Number of the first operation that fails, from 0.</param>
internal sealed class FailingDisk(int failAt = int.MaxValue) : Disk
{
    private static readonly SystemDisk Real = SystemDisk.Instance;

    /// <summary>Operations so far.</summary>
    public int Operations { get; private set; }

    /// <summary>Tries something with a failure at each of its operations, one after the other, until it succeeds.</summary>
    /// <param name="attempt">What is tried.</param>
    /// <param name="afterFailure">What must hold then.</param>
    /// <returns>How often it failed.</returns>
    public static int FailAtEach(Action<Disk> attempt, Action afterFailure)
    {
        for (var failAt = 0; ; failAt++)
        {
            try
            {
                attempt(new FailingDisk(failAt));
                return failAt;
            }
            catch (IOException)
            {
                afterFailure();
            }
        }
    }

    public override DiskFile CreateFile(string path)
    {
        Count();
        return new FailingFile(this, Real.CreateFile(path));
    }

    public override void Rename(string from, string to)
    {
        Count();
        Real.Rename(from, to);
    }

    public override void Move(string from, string to)
    {
        Count();
        Real.Move(from, to);
    }

    public override void DeleteFile(string path)
    {
        Count();
        Real.DeleteFile(path);
    }

    public override void CreateFolder(string path)
    {
        Count();
        Real.CreateFolder(path);
    }

    public override void RemoveFolder(string path)
    {
        Count();
        Real.RemoveFolder(path);
    }

    public override void SyncFolder(string path) => Count();

    private void Count()
    {
        if (Operations++ >= failAt) throw new IOException("the disk failed, as the test wants");
    }

    private sealed class FailingFile(FailingDisk disk, DiskFile file) : DiskFile
    {
        public override void Write(ReadOnlySpan<byte> bytes)
        {
            disk.Count();
            file.Write(bytes);
        }

        public override void Sync() => disk.Count();

        public override void Dispose() => file.Dispose();
    }
}
