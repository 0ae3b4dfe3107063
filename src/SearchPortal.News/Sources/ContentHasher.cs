using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.News.Sources;

/// <summary>Tells whether reading something again would give another article.</summary>
/// <param name="mapping">The field mapping.</param>
/// <param name="versions">Versions of everything else that has a part in an article.</param>
internal sealed class ContentHasher(FieldMapping mapping, string versions)
{
    // The lengths part what follows each other, so that bytes can't move from one part to the next unseen.
    private readonly byte[] circumstances = Encoding.UTF8.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mapping.Hash.Length} {mapping.Hash} {versions.Length} {versions}"));

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The first eight bytes, little-endian, of SHA-256 over the circumstances, the bytes and the sidecar.</summary>
    public ulong Hash(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sidecar)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        Span<byte> result = stackalloc byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(circumstances);
        hash.AppendData(length);
        hash.AppendData(bytes);
        hash.AppendData(sidecar);
        hash.GetHashAndReset(result);
        return BinaryPrimitives.ReadUInt64LittleEndian(result);
    }
}
