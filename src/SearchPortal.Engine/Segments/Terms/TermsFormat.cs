using System.Buffers.Binary;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>File <c>terms</c>: the dictionary of every field.
/// <code>
/// for each field:
///   blocks of 32 terms in UTF-8 order (the last one shorter); a block:
///     varint bytes of its terms · for each term: varint bytes shared with the term before (0 for the first) · varint suffix length · suffix
///     varint postings offset of its first term · varint positions offset of its first term
///     for each term: varint document frequency · varint total frequency less document frequency
///                    varint length of its postings · varint length of its positions
///   aligned: i64 offset of each block, and of the end of the last
///            u64 beginning of each block's first term: its first eight bytes as a number, the first of them highest; zeros where it is shorter
/// directory:
///   varint number of fields; for each: string name · varint terms · varint blocks · varint offset of the block table
///                                      varint documents that have the field · varint words of the field
///                                      varint average length that impacts are of, 0 where the field has none
/// i64 offset of the directory
/// </code>
/// The postings of neighbouring terms lie side by side, so that only a block's first offset is written. Terms lie apart from what is known of them: most that a search looks at are not
/// those that it seeks. The beginnings find a block without a look at others.</summary>
internal static class TermsFormat
{
    public const string FileName = "terms";
    public const int TermsPerBlock = 32;
    public static readonly FileKind Kind = new("TERM", 4);

    /// <summary>The beginning of a term as a number: where two differ, the terms are in the same order.</summary>
    public static ulong BeginningOf(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(term);
        ulong beginning = 0;
        for (var i = 0; i < term.Length; i++) beginning |= (ulong)term[i] << (56 - 8 * i);
        return beginning;
    }
}
