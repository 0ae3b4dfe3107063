namespace SearchPortal.Engine.Segments;

/// <summary>What a commit says of an attachment.</summary>
/// <param name="File">Its file in the folder of the index; unique in the world.</param>
/// <param name="Content">The file's length and fingerprint.</param>
public sealed record AttachmentInfo(string File, FileInfoEntry Content);
