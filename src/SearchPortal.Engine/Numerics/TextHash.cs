using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SearchPortal.Engine.Numerics;

/// <summary>A 64-bit hash of a text, eight characters a step, the last ones filled up with zeros: each half of a step is mixed with a secret of this process, and the two are multiplied,
/// the upper half of the product folded onto the lower one. Who does not know the secrets can't make texts that collide. Another process has other hashes.</summary>
internal static class TextHash
{
    private const int StepLength = 8;
    private const int HalfStep = StepLength / 2;

    private static readonly ulong FirstSecret = Secret();
    private static readonly ulong SecondSecret = Secret();

    // What is kept of four characters where so many of them belong to the word.
    private static ReadOnlySpan<ulong> Masks => [0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue];

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var state = FirstSecret;
        var rest = text;
        for (; rest.Length > StepLength; rest = rest[StepLength..]) state = Step(state, Half(rest), Half(rest[HalfStep..]));
        Span<char> filled = stackalloc char[StepLength];
        filled.Clear();
        rest.CopyTo(filled);
        return Finish(Step(state, Half(filled), Half(filled[HalfStep..])), text.Length);
    }

    /// <summary>The hash of a part of a text. Short words are read in one piece with what follows them, so that the processor need not guess how long they are.</summary>
    public static ulong Of(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > StepLength || text.Length - start < StepLength) return Of(text.Slice(start, length));
        var step = text.Slice(start, StepLength);
        var masks = Masks;
        var first = Half(step) & masks[Math.Min(length, HalfStep)];
        var last = Half(step[HalfStep..]) & masks[Math.Max(length - HalfStep, 0)];
        return Finish(Step(FirstSecret, first, last), length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong state, ulong first, ulong last) => Fold(first ^ state, last ^ SecondSecret);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong state, int length) => Fold(state ^ (ulong)length, FirstSecret);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var upper = Math.BigMul(left, right, out var lower);
        return upper ^ lower;
    }

    private static ulong Half(ReadOnlySpan<char> text) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(text));

    // Odd, so never zero.
    private static ulong Secret() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
}
