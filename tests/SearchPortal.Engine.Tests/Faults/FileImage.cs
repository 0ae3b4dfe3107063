namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A content that a file may have after a power cut.</summary>
/// <param name="Identity">Tells it from every other one of the same recording.</param>
/// <param name="Bytes">The content.</param>
internal sealed record FileImage(string Identity, byte[] Bytes);
