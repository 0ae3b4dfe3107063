using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Stored;

/// <summary>File <c>stored</c>: each document's stored bytes, in compressed blocks of about 32 KB.
/// <code>
/// for each block: Brotli (quality 1, window 2^16) over, for each document, varint length · bytes
/// table, aligned: for each block, and for the end: i64 offset of the block · u32 its first document · u32 its length uncompressed (0 for the end)
/// i64 offset of the table · i64 blocks
/// </code></summary>
internal static class StoredFormat
{
    public const string FileName = "stored";
    public const int BlockLength = 32 << 10;
    public const int EntryLength = 16;

    // Of 32 KB of articles in JSON, quality 1 leaves 48 % at about 130 MB a second, quality 3 leaves 45 % at about 45; zlib is slower than either.
    public const int Quality = 1;
    public const int Window = 16;
    public static readonly FileKind Kind = new("STOR", 1);
}
