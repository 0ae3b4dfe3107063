using System.Diagnostics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Held by the one writer of an index, across processes. The operating system takes it back when the process ends, however it ends.</summary>
internal sealed class WriteLock : IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockElsewhere = 35;

    private readonly FileStream held;

    /// <param name="indexFolder">The index.</param>
    /// <param name="purpose">What for, as others are told.</param>
    /// <param name="timeout">How long to wait for another writer.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IndexLockedException">Another writer holds it.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public WriteLock(string indexFolder, string purpose, TimeSpan timeout, CancellationToken cancellation)
    {
        var path = Path.Combine(indexFolder, IndexFolder.LockName);
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                // Others may read who holds it: on Windows that has to be allowed, elsewhere the exclusive lock does not stop them.
                held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None);
                break;
            }
            catch (IOException problem) when (IsHeld(problem))
            {
                var waited = Stopwatch.GetElapsedTime(start);
                if (waited >= timeout) throw Refusal(indexFolder, path, timeout, problem);
                if (cancellation.WaitHandle.WaitOne(timeout - waited < BetweenAttempts ? timeout - waited : BetweenAttempts)) cancellation.ThrowIfCancellationRequested();
            }
        }

        try
        {
            LockHolder.Write(held, purpose, DateTimeOffset.UtcNow);
        }
        catch (IOException)
        {
            // A full disk: it is only what others are told.
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>Whether it is the lock that refuses: a full disk or too many open files are no other writer.</summary>
    private static bool IsHeld(IOException problem) => OperatingSystem.IsWindows()
        ? problem.HResult is SharingViolation or LockViolation
        : problem.HResult is WouldBlockOnLinux or WouldBlockElsewhere;

    private static IndexLockedException Refusal(string indexFolder, string path, TimeSpan timeout, IOException problem)
    {
        var holder = LockHolder.Read(path) is { } known ? known : problem.Message;
        var waited = timeout > TimeSpan.Zero ? FormattableString.Invariant($", and did not give it back within {timeout.TotalSeconds:0.##} s") : "";
        return new IndexLockedException($"another writer holds the index {indexFolder} ({holder}){waited}; wait until it has finished", problem);
    }
}
