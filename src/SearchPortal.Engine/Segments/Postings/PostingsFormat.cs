using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Postings;

/// <summary>Files <c>postings</c> (documents, frequencies, impacts) and <c>positions</c>. For each term, in the order of the dictionary:
/// <code>
/// postings
///   a term with fewer than 128 documents: its documents as varints
///   other terms, blocks of 128 documents and a last one with the rest:
///     u8 1 if there are impacts, plus 2 if there are impacts of ranges
///     u32 last document of each block                                              (blocks)
///     u32 offset of each block behind all of this table                            (blocks)
///     u32 offset of each block's positions behind the term's first                 (blocks)
///     u8 bits of a gap of each full block · u8 bits of a frequency of each         (full blocks, twice)
///     with impacts, which see: u8 impact of each block                             (blocks)
///       with those of ranges:  u8 impact of each range of 256 documents            (ranges of the segment)
///     full blocks: gaps less 1, packed · frequencies less 1, packed (see PackedBlock)
///     the rest as varints
///   documents as varints: gap × 2 + (1 if the frequency is 1) · frequency if it is not 1
///   a gap is to the document before, to -1 for the first
/// positions
///   for each block, or all of a term with fewer documents:
///     u8 bits of each chunk of 128 gaps · these chunks, packed · the rest as varints
///     gaps are to the position before in the same document, to 0 for the first
/// </code>
/// The impacts are upper bounds of scores (<see cref="Impacts"/>): with them, a search passes over documents that can't be among its best. Ranges have impacts where a
/// term has at least one document in 64, so that they take no more room than the documents.</summary>
internal static class PostingsFormat
{
    public const string PostingsFile = "postings";
    public const string PositionsFile = "positions";

    /// <summary>Documents of a block, and positions of a chunk.</summary>
    public const int BlockLength = PackedBlock.Length;

    /// <summary>Documents of a range.</summary>
    public const int RangeLength = 256;

    public const byte HasImpacts = 1;
    public const byte HasRangeImpacts = 2;

    public static readonly FileKind PostingsKind = new("POST", 2);
    public static readonly FileKind PositionsKind = new("POSN", 2);

    /// <summary>Ranges of a segment.</summary>
    public static int RangesOf(int documents) => (documents + RangeLength - 1) / RangeLength;

    /// <summary>Whether ranges have impacts.</summary>
    public static bool IsDense(int documentFrequency, int documents) => documentFrequency >= BlockLength && documentFrequency >= documents / 64;
}
