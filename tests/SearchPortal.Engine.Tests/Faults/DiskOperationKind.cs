namespace SearchPortal.Engine.Tests.Faults;

/// <summary>What a disk can be asked to do.</summary>
public enum DiskOperationKind
{
    CreateFile,
    Write,
    SyncFile,
    Rename,
    DeleteFile,
    CreateFolder,
    RemoveFolder,
    SyncFolder,
}
