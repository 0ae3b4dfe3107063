namespace SearchPortal.Engine.Storage;

/// <summary>What every file of an index has in common. All numbers are little-endian.
/// <code>
/// header    16 bytes   magic "SPRT" · kind, 4 ASCII letters · format version u32 · zero u32
/// payload   any        what the kind's own format says
/// pages     4 bytes each: CRC-32C of each 64 KB of header and payload together, the last one shorter
/// footer    24 bytes   end of the payload u64 · number of pages u32 · zero u32 · CRC-32C of the page table and of these 16 bytes u32 · magic "SPRE"
/// </code>
/// A file that was cut short has no footer, so its end is known without trusting its length. Pages are checked when they are first read.</summary>
internal static class FileFormat
{
    public const uint HeaderMagic = 0x54525053; // "SPRT"
    public const uint FooterMagic = 0x45525053; // "SPRE"
    public const int HeaderLength = 16;
    public const int FooterLength = 24;
    public const int PageLength = 1 << 16;

    public static uint KindCode(string kind) =>
        kind.Length == 4 ? kind[0] | (uint)kind[1] << 8 | (uint)kind[2] << 16 | (uint)kind[3] << 24 : throw new ArgumentException("a kind has four letters", nameof(kind));
}

/// <summary>A kind of file and the version that is written today.</summary>
internal readonly record struct FileKind(string Name, uint Version);
