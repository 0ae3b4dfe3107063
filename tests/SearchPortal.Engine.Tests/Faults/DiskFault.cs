namespace SearchPortal.Engine.Tests.Faults;

/// <summary>What happens at the operation that a <see cref="FaultyDisk"/> waits for.</summary>
public enum DiskFault
{
    /// <summary>It fails; nothing was done. The next ones work.</summary>
    Fails,

    /// <summary>It is done, and fails all the same. The next ones work.</summary>
    FailsWhenDone,

    /// <summary>A write is half done and fails; others fail as such. The next ones work.</summary>
    Tears,

    /// <summary>It fails, and so does everything after it.</summary>
    Dies,
}
