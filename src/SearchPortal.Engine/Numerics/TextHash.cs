using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SearchPortal.Engine.Numerics;

/// <summary>A 64-bit hash of a text, eight characters a step: each half of them is mixed with a secret of this process, and the two are multiplied, the upper half of the product
/// folded onto the lower one. Who does not know the secrets can't make texts that collide. Another process has other hashes.</summary>
internal static class TextHash
{
    private const int StepLength = 16;

    private static readonly ulong FirstSecret = Secret();
    private static readonly ulong SecondSecret = Secret();

    /// <summary>The hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seed">Texts of different seeds have different hashes.</param>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var state = seed ^ FirstSecret;
        for (; bytes.Length > StepLength; bytes = bytes[StepLength..]) state = Fold(Eight(bytes) ^ state, Eight(bytes[8..]) ^ SecondSecret);
        ulong first = 0, last = 0;
        // Both ends of what is left may overlap: together they see all of it without a loop.
        if (bytes.Length >= 8) (first, last) = (Eight(bytes), Eight(bytes[^8..]));
        else if (bytes.Length >= 4) (first, last) = (Four(bytes), Four(bytes[^4..]));
        else if (bytes.Length > 0) first = text[^1];
        return Fold(Fold(first ^ state, last ^ SecondSecret) ^ (ulong)text.Length, FirstSecret);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var upper = Math.BigMul(left, right, out var lower);
        return upper ^ lower;
    }

    private static ulong Eight(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static ulong Four(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    // Odd, so never zero.
    private static ulong Secret() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
}
