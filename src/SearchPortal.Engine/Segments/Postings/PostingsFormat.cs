using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Files <c>postings</c> (documents and frequencies) and <c>positions</c>. For each term, in the order of the dictionary:
/// <code>
/// postings
///   with more than 128 documents, for each block of 128 a skip entry of 16 bytes:
///     u32 last document of the block · u32 offset of the block behind the skip table · i64 offset of its positions behind the term's first
///   for each document: varint gap × 2 + (1 if the frequency is 1) · varint frequency if it is not 1
///     the gap is to the document before, to -1 for the first
/// positions
///   for each document, for each occurrence: varint gap to the position before, to 0 for the first
/// </code></summary>
internal static class PostingsFormat
{
    public const string PostingsFile = "postings";
    public const string PositionsFile = "positions";
    public const int BlockLength = 128;
    public const int SkipEntryLength = 16;
    public static readonly FileKind PostingsKind = new("POST", 1);
    public static readonly FileKind PositionsKind = new("POSN", 1);
}
