using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>The articles that were erased and must not come back with their source. Kept as an attachment of the commit; of each only a hash of its id.
/// <code>
/// version   byte         1
/// hashes    32 bytes each, ascending: SHA-256 of the id in UTF-8
/// </code></summary>
internal sealed class ErasedIds
{
    /// <summary>The name of the attachment.</summary>
    public const string Attachment = "erased";

    private const byte Version = 1;
    private const int HashLength = SHA256.HashSizeInBytes;

    private readonly SortedSet<string> hashes = new(StringComparer.Ordinal);

    /// <summary>Whether an id was added or removed since it was read or written.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count => hashes.Count;

    /// <summary>Reads what <see cref="Write"/> wrote; none where an index has none.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such list, or one of another version: what was erased must not come back, so nothing is guessed.</exception>
    public static ErasedIds Read(byte[]? bytes)
    {
        var erased = new ErasedIds();
        if (bytes is null) return erased;
        if (bytes is not [Version, ..] || (bytes.Length - 1) % HashLength != 0)
            throw new InvalidDataException($"the list of erased articles ({bytes.Length} bytes) is none that this program reads: use the version of the program that wrote it, or restore a backup");
        for (var at = 1; at < bytes.Length; at += HashLength) erased.hashes.Add(Convert.ToHexStringLower(bytes.AsSpan(at, HashLength)));
        return erased;
    }

    /// <summary>The bytes; null where there are none.</summary>
    public byte[]? Write()
    {
        IsChanged = false;
        return hashes.Count == 0 ? null : [Version, .. hashes.SelectMany(Convert.FromHexString)];
    }

    /// <summary>Whether the article with this id was erased.</summary>
    public bool Contains(string id) => hashes.Count > 0 && hashes.Contains(HashOf(id));

    /// <summary>Notes that an article was erased.</summary>
    public void Add(string id) => IsChanged |= hashes.Add(HashOf(id));

    /// <summary>Lets an article come again.</summary>
    /// <returns>False where it was not erased.</returns>
    public bool Remove(string id)
    {
        var wasThere = hashes.Remove(HashOf(id));
        IsChanged |= wasThere;
        return wasThere;
    }

    private static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
