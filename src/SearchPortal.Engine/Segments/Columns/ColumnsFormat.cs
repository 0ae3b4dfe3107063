using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Files <c>column.FIELD.GENERATION</c>: a column can be written anew as its next generation while the segment stays.
/// The commit says which generation counts. A zone is a run of 256 documents; the last one may be shorter.
/// <code>
/// keyword column, kind KCOL; all parts aligned; values are numbered in UTF-8 order, their numbers are called ordinals
///   u32 documents · u32 values · u32 entries (values of all documents together) · u32 documents without a value
///   u8 shape: 0 one value a document at most, 1 several, 2 several, and more than 65,535 in a zone
///   u8 bytes of an ordinal: 1, 2 or 4 · u16 zero · u32 zero
///   u32 documents of each value                                                      (values)
///   u32 offset of each value's UTF-8 bytes in the text part, and of the end          (values + 1)
///   u32 offset of each value's documents in the list part, and of the end            (values + 1)
///   one value a document:
///     the least and the greatest ordinal of each zone                                (2 · zones)
///     ordinals, one a document; that of a document without a value is the number of values   (documents)
///   several:
///     u32 first entry of each zone, and the end                                      (zones + 1)
///     u16 first entry of each document and the end of the last one, zone by zone, counted from
///         the zone's first entry; u32 in shape 2                                     (documents + zones)
///     ordinals, document by document, ascending in each, and eight of zero: a reader takes eight at a time   (entries + 8)
///   lists: of each value the first document as a varint, then for each further one the distance to the one before it, less 1
///   text of the values
/// number column, kind NCOL; all parts aligned
///   u32 documents · u8 bytes of a number: 1, 2, 4 or 8 · u8 whether documents without a number exist · u16 zero
///   i64 base
///   i64 least and greatest number of each zone; the least is above the greatest where no document has one   (2 · zones)
///   number of each document less the base; 0 where missing                           (documents)
///   where numbers are missing: u64 bitmap of the documents that have one             (documents / 64, rounded up)
/// </code></summary>
internal static class ColumnsFormat
{
    public static readonly FileKind KeywordKind = new("KCOL", 2);
    public static readonly FileKind NumberKind = new("NCOL", 2);

    /// <summary>Documents of a zone.</summary>
    public const int ZoneLength = 256;

    /// <summary>How many ordinals a reader takes at a time, whether there are so many or not.</summary>
    public const int Lane = 8;

    /// <summary>Words of a set of documents that a zone takes.</summary>
    public const int ZoneWords = ZoneLength / 64;

    public static string FileName(string field, int generation) => $"column.{field}.{generation}";

    /// <summary>Zones of so many documents.</summary>
    public static int Zones(int documents) => (documents + ZoneLength - 1) / ZoneLength;

    /// <summary>Documents of a zone.</summary>
    public static int DocumentsOf(int zone, int documents) => Math.Min(ZoneLength, documents - zone * ZoneLength);

    /// <summary>Where the part behind one that ends here begins.</summary>
    public static long Aligned(long offset) => (offset + 7) / 8 * 8;

    /// <summary>The fewest of 1, 2, 4 and 8 bytes that hold a number.</summary>
    public static int WidthOf(ulong greatest) => greatest switch
    {
        <= byte.MaxValue => 1,
        <= ushort.MaxValue => 2,
        <= uint.MaxValue => 4,
        _ => 8,
    };
}
