using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Saved;

/// <summary>
/// Which articles a search had found, as hashes of their ids, the newest first. What it finds later and is not among them is new, whatever date it has. Of a search
/// with very many articles the newest are kept; then only what stands above the last of these counts.
/// </summary>
public sealed class SeenArticles
{
    /// <summary>How many articles are kept.</summary>
    public const int Most = 5_000;

    private readonly byte[] bytes;

    private SeenArticles(byte[] bytes) => this.bytes = bytes;

    /// <summary>The articles that a search finds now.</summary>
    public static SeenArticles Of(NewestIds found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var bytes = new byte[Math.Min(found.Ids.Count, Most) * sizeof(ulong)];
        for (var i = 0; i * sizeof(ulong) < bytes.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), Hash(found.Ids[i]));
        return new SeenArticles(bytes);
    }

    /// <summary>What <see cref="ToBytes"/> wrote; nothing seen where it is something else.</summary>
    public static SeenArticles Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new SeenArticles(bytes.Length % sizeof(ulong) == 0 ? bytes : []);
    }

    /// <summary>The bytes to be kept.</summary>
    public byte[] ToBytes() => bytes;

    /// <summary>Those of the articles found that were not seen, newest first.</summary>
    public IReadOnlyList<string> NewOf(NewestIds found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var seen = new HashSet<ulong>(bytes.Length / sizeof(ulong));
        for (var at = 0; at < bytes.Length; at += sizeof(ulong)) seen.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
        var isSeen = found.Ids.Select(id => seen.Contains(Hash(id))).ToArray();
        var isCut = bytes.Length >= Most * sizeof(ulong);
        // Where articles are deleted, older ones come in at the end that were there before, unseen.
        var end = isCut && Array.LastIndexOf(isSeen, true) is >= 0 and var last ? last : found.Ids.Count;
        return [.. found.Ids.Take(end).Where((_, place) => !isSeen[place])];
    }

    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
