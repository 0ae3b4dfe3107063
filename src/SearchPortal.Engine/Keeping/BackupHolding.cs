namespace SearchPortal.Engine.Keeping;

/// <summary>Whether a backup holds some documents.</summary>
/// <param name="Backup">The backup.</param>
/// <param name="Holds">Whether it holds one of them, deleted or not; null where that can't be told.</param>
/// <param name="Problem">Why it can't be told, or null.</param>
public sealed record BackupHolding(KnownBackup Backup, bool? Holds, string? Problem);
