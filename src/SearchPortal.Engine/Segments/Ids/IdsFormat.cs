using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Ids;

/// <summary>File <c>ids</c>: each document's id, and the way back.
/// <code>
/// u32 documents · u32 zero
/// i64 offset of each id's UTF-8 bytes in the text part, and of the end     (documents + 1)
/// u32 documents in the order of their ids, aligned                         (documents)
/// text of the ids, in the order of documents
/// </code></summary>
internal static class IdsFormat
{
    public const string FileName = "ids";
    public static readonly FileKind Kind = new("IDS ", 1);
}
