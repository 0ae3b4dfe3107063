using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Segments;

namespace SearchPortal.News.Catalog;

/// <summary>Where a list of hits goes on. As text it is opaque and fits into an address as it stands.</summary>
/// <param name="Lease">The lease of the snapshot that it goes on in.</param>
/// <param name="Search">Fingerprint of the search that it belongs to.</param>
/// <param name="MatchesAll">Whether the hit before it matches all words; else it is among those that match most of them.</param>
/// <param name="Seen">Hits before it.</param>
/// <param name="Place">The place of the hit before it.</param>
internal sealed record SearchCursor(long Lease, ulong Search, bool MatchesAll, long Seen, HitPlace Place)
{
    private const byte Version = 1;
    private const int ChecksumLength = 4;
    private const int FixedLength = 1 + 8 + 8 + 1 + 8 + 4 + 8;
    private const byte AllFlag = 1;
    private const byte NumberFlag = 2;

    /// <summary>What tells one search from another: all that decides which hits there are and in which order.</summary>
    public static ulong Fingerprint(SearchRequest request)
    {
        var standard = new SearchRequest();
        // Other properties count, so that one that is added later is not forgotten.
        var deciding = request with
        {
            Page = standard.Page,
            Size = standard.Size,
            Cursor = null,
            WantsCursor = false,
            FacetSize = standard.FacetSize,
            FacetSort = standard.FacetSort,
            Interval = null,
            Explain = false,
            Pinned = null,
            Plan = false,
            ListsCopies = false,
            Significant = standard.Significant,
            SignificantSize = standard.SignificantSize,
        };
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(deciding)));
    }

    /// <summary>The cursor as text.</summary>
    public string Write()
    {
        var bytes = new byte[FixedLength + Encoding.UTF8.GetByteCount(Place.Key.Id) + ChecksumLength];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(1), Lease);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(9), Search);
        bytes[17] = (byte)((MatchesAll ? AllFlag : 0) | (Place.Key.Number is null ? 0 : NumberFlag));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(18), Seen);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(26), Place.Score);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(30), Place.Key.Number ?? 0);
        Encoding.UTF8.GetBytes(Place.Key.Id, bytes.AsSpan(FixedLength));
        Checksum(bytes).CopyTo(bytes.AsSpan(bytes.Length - ChecksumLength));
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor; null where the text is none, or was changed.</summary>
    public static SearchCursor? Read(string text)
    {
        if (text.Length > SearchRequest.MaxCursor || !Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= FixedLength + ChecksumLength || bytes[0] != Version || !Checksum(bytes).SequenceEqual(bytes.AsSpan(bytes.Length - ChecksumLength))) return null;
        var key = new SortKey(
            (bytes[17] & NumberFlag) != 0 ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(30)) : null,
            Encoding.UTF8.GetString(bytes.AsSpan(FixedLength..^ChecksumLength)));
        return new SearchCursor(
            BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(1)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(9)),
            (bytes[17] & AllFlag) != 0,
            BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(18)),
            new HitPlace(BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(26)), key));
    }

    private static Span<byte> Checksum(byte[] bytes) => SHA256.HashData(bytes.AsSpan(..^ChecksumLength)).AsSpan(0, ChecksumLength);
}
