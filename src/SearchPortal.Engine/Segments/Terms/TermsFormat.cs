using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>File <c>terms</c>: the dictionary of every field.
/// <code>
/// for each field:
///   blocks of 32 terms in UTF-8 order (the last one shorter); a block:
///     varint postings offset of its first term · varint positions offset of its first term
///     for each term: varint bytes shared with the term before (0 for the first) · varint suffix length · suffix
///                    varint document frequency · varint total frequency less document frequency
///                    varint length of its postings · varint length of its positions
///   aligned: i64 offset of each block, and of the end of the last
/// directory:
///   varint number of fields; for each: string name · varint terms · varint blocks · varint offset of the block table
///                                      varint documents that have the field · varint words of the field
///                                      varint average length that impacts are of, 0 where the field has none
/// i64 offset of the directory
/// </code>
/// The postings of neighbouring terms lie side by side, so that only a block's first offset is written.</summary>
internal static class TermsFormat
{
    public const string FileName = "terms";
    public const int TermsPerBlock = 32;
    public static readonly FileKind Kind = new("TERM", 3);
}
