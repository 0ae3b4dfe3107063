namespace SearchPortal.Engine.Tests.Faults;

/// <summary>An operation that was done.</summary>
/// <param name="Kind">What.</param>
/// <param name="Path">The file or folder.</param>
/// <param name="To">The new name of what was renamed.</param>
/// <param name="Bytes">What was written.</param>
internal sealed record DiskOperation(DiskOperationKind Kind, string Path, string? To = null, byte[]? Bytes = null);
