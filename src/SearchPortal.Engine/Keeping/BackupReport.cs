namespace SearchPortal.Engine.Keeping;

/// <summary>What a backup did.</summary>
/// <param name="Commit">The commit that the backup holds now.</param>
/// <param name="Files">Files of the commit.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Copied">Files that were copied; the others were there already.</param>
/// <param name="CopiedBytes">Bytes that were copied.</param>
/// <param name="IsNoted">Whether the index could note where the backup is.</param>
public sealed record BackupReport(long Commit, int Files, long Bytes, int Copied, long CopiedBytes, bool IsNoted);
