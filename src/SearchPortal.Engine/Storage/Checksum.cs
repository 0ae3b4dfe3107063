using System.Buffers.Binary;
using System.Numerics;

namespace SearchPortal.Engine.Storage;

/// <summary>CRC-32C (Castagnoli; RFC 3720, appendix B.4), with the processor's instruction where there is one.
/// It finds accidents, not attackers.</summary>
public static class Checksum
{
    /// <summary>The checksum of <paramref name="bytes"/>.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => ~Append(uint.MaxValue, bytes);

    /// <summary>Continues a running (not yet inverted) checksum, which starts as <see cref="uint.MaxValue"/>.</summary>
    internal static uint Append(uint running, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            running = BitOperations.Crc32C(running, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes) running = BitOperations.Crc32C(running, value);
        return running;
    }
}
