using System.Globalization;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.TermKeys;

/// <summary>Files <c>keys.FIELD.GENERATION</c>: from keys to the terms of a field that have them.
/// <code>
/// blocks of 32 keys in UTF-8 order (the last one shorter); for each key:
///   varint bytes shared with the key before (0 for the first of a block) · varint suffix length · suffix
///   varint number of its terms · varint number of the first one · varint gap to each further one
/// aligned: i64 offset of each block, and of the end of the last
/// directory:
///   string version of the keys · varint terms of the field · varint keys · varint blocks · varint offset of the block table
/// i64 offset of the directory
/// </code>
/// A term's number is its place among the terms of the field, from 0.</summary>
internal static class TermKeysFormat
{
    public const int KeysPerBlock = 32;
    public static readonly FileKind Kind = new("KEYS", 1);

    public static string FileName(string field, int generation) => string.Create(CultureInfo.InvariantCulture, $"keys.{field}.{generation}");
}
