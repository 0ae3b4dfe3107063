using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Files <c>column.FIELD.GENERATION</c>: a column can be written anew as its next generation while the segment stays.
/// The commit says which generation counts.
/// <code>
/// keyword column, kind KCOL; all parts aligned
///   u32 documents · u32 values · u32 entries (values of all documents together) · u32 zero
///   u32 offset of each value's UTF-8 bytes in the text part, and of the end          (values + 1)
///   u32 first entry of each document in the ordinals part, and the end               (documents + 1)
///   u32 first entry of each value in the documents part, and the end                 (values + 1)
///   u32 ordinals, document by document, ascending in each                            (entries)
///   u32 documents, value by value, ascending in each                                 (entries)
///   text of the values in UTF-8 order
/// number column, kind NCOL; all parts aligned
///   u32 documents · u32 zero
///   i64 value of each document, 0 where missing                                      (documents)
///   u64 bitmap of the documents that have a value                                    (documents / 64, rounded up)
/// </code></summary>
internal static class ColumnsFormat
{
    public static readonly FileKind KeywordKind = new("KCOL", 1);
    public static readonly FileKind NumberKind = new("NCOL", 1);

    public static string FileName(string field, int generation) => $"column.{field}.{generation}";
}
