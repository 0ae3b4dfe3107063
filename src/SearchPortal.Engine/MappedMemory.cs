namespace SearchPortal.Engine;

/// <summary>Mapped files of a snapshot.</summary>
/// <param name="Segment">The segment that they belong to; empty for attachments.</param>
/// <param name="Mapped">Their bytes. They take addresses, and memory only where they are resident.</param>
/// <param name="Resident">Bytes that are in the memory of the machine now, as the system's cache of files, for all programs together; null where the system does not tell.</param>
public sealed record MappedMemory(string Segment, long Mapped, long? Resident);
