using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPortal.Engine.Numerics;

/// <summary>The inner loop of scoring.</summary>
internal static class Bm25Kernel
{
    /// <summary>Documents of a range.</summary>
    public const int RangeLength = 256;

    /// <summary>Adds the scores of a term, w - w / (1 + f · c[length]), to those of the documents of a range.</summary>
    /// <param name="documents">Documents, ascending.</param>
    /// <param name="frequencies">f of each.</param>
    /// <param name="at">The first document to look at; not below the range.</param>
    /// <param name="first">The first document of the range.</param>
    /// <param name="weight">w.</param>
    /// <param name="factors">c by length code: 256 of them.</param>
    /// <param name="codes">Length codes from the first document of the range on; there is one for each document.</param>
    /// <param name="sums">Takes the scores, by place in the range: 256.</param>
    /// <param name="matches">Takes a bit for each document: 4 words.</param>
    /// <returns>The first that is behind the range, or how many documents there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int at, int first, float weight, ReadOnlySpan<float> factors, ReadOnlySpan<byte> codes, Span<double> sums, Span<ulong> matches)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencies.Length, documents.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(factors.Length, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(matches.Length, RangeLength / 64);
        ref var document = ref MemoryMarshal.GetReference(documents);
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var factor = ref MemoryMarshal.GetReference(factors);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var match = ref MemoryMarshal.GetReference(matches);
        // At the end of a segment the last range is shorter.
        var length = (uint)Math.Min(codes.Length, RangeLength);
        for (; (uint)at < (uint)documents.Length; at++)
        {
            var place = (uint)(Unsafe.Add(ref document, at) - first);
            if (place >= length) break;
            var score = weight - weight / (1f + Unsafe.Add(ref frequency, at) * Unsafe.Add(ref factor, Unsafe.Add(ref code, place)));
            Unsafe.Add(ref sum, place) += score;
            Unsafe.Add(ref match, place >> 6) |= 1UL << (int)place;
        }

        return at;
    }

    /// <summary>Scores documents: w - w / (1 + f · c[length]).</summary>
    /// <param name="documents">Documents; there is a length code for each.</param>
    /// <param name="frequencies">f of each.</param>
    /// <param name="weight">w.</param>
    /// <param name="factors">c by length code: 256 of them.</param>
    /// <param name="codes">Length codes of all documents of the segment.</param>
    /// <param name="scores">Takes the scores, one for each document.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Score(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, float weight, ReadOnlySpan<float> factors, ReadOnlySpan<byte> codes, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencies.Length, documents.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, documents.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(factors.Length, 256);
        ref var factor = ref MemoryMarshal.GetReference(factors);
        for (var i = 0; i < documents.Length; i++) scores[i] = Unsafe.Add(ref factor, codes[documents[i]]);
        var (all, one) = (Vector256.Create(weight), Vector256<float>.One);
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var score = ref MemoryMarshal.GetReference(scores);
        var done = 0;
        for (; done <= documents.Length - Vector256<float>.Count; done += Vector256<float>.Count)
        {
            var product = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref frequency, (nuint)done)) * Vector256.LoadUnsafe(ref score, (nuint)done);
            (all - all / (one + product)).StoreUnsafe(ref score, (nuint)done);
        }

        for (; done < documents.Length; done++) scores[done] = weight - weight / (1f + frequencies[done] * scores[done]);
    }

    /// <summary>Adds weighted frequencies of a range: w · f · c[length].</summary>
    /// <param name="frequencies">f of each document; 0 adds nothing.</param>
    /// <param name="weight">w.</param>
    /// <param name="factors">c by length code: 256 of them.</param>
    /// <param name="codes">Length codes of the documents.</param>
    /// <param name="sums">Takes them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddWeighted(ReadOnlySpan<float> frequencies, float weight, ReadOnlySpan<float> factors, ReadOnlySpan<byte> codes, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencies.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(factors.Length, 256);
        ArgumentOutOfRangeException.ThrowIfLessThan(codes.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        Span<float> ofLengths = stackalloc float[Vector256<float>.Count];
        ref var factor = ref MemoryMarshal.GetReference(factors);
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var ofLength = ref MemoryMarshal.GetReference(ofLengths);
        var all = Vector256.Create(weight);
        for (var i = 0; i < RangeLength; i += Vector256<float>.Count)
        {
            var here = Vector256.LoadUnsafe(ref frequency, (nuint)i);
            if (here == Vector256<float>.Zero) continue;
            for (var lane = 0; lane < Vector256<float>.Count; lane++) Unsafe.Add(ref ofLength, lane) = Unsafe.Add(ref factor, codes[i + lane]);
            (Vector256.LoadUnsafe(ref sum, (nuint)i) + all * here * Vector256.LoadUnsafe(ref ofLength)).StoreUnsafe(ref sum, (nuint)i);
        }
    }

    /// <summary>Makes scores of the sums of a range: w - w / (1 + F / k).</summary>
    public static void Saturate(Span<float> sums, float weight, float k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var (all, one, divisor) = (Vector256.Create(weight), Vector256<float>.One, Vector256.Create(k));
        for (var i = 0; i < RangeLength; i += Vector256<float>.Count)
            (all - all / (one + Vector256.LoadUnsafe(ref sum, (nuint)i) / divisor)).StoreUnsafe(ref sum, (nuint)i);
    }

    /// <summary>Adds the scores of a range to sums.</summary>
    public static void Add(ReadOnlySpan<float> scores, Span<double> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        ref var score = ref MemoryMarshal.GetReference(scores);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < RangeLength; i += Vector256<float>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref score, (nuint)i));
            (Vector256.LoadUnsafe(ref sum, (nuint)i) + lower).StoreUnsafe(ref sum, (nuint)i);
            (Vector256.LoadUnsafe(ref sum, (nuint)i + 4) + upper).StoreUnsafe(ref sum, (nuint)i + 4);
        }
    }

    /// <summary>Rounds sums to scores.</summary>
    public static void Round(ReadOnlySpan<double> sums, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, RangeLength);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var score = ref MemoryMarshal.GetReference(scores);
        for (var i = 0; i < RangeLength; i += Vector256<float>.Count)
            Vector256.Narrow(Vector256.LoadUnsafe(ref sum, (nuint)i), Vector256.LoadUnsafe(ref sum, (nuint)i + 4)).StoreUnsafe(ref score, (nuint)i);
    }

    /// <summary>Keeps those documents of a range whose sums are no less than something.</summary>
    public static void KeepAtLeast(ReadOnlySpan<double> sums, double least, Span<ulong> documents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RangeLength);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var limit = Vector256.Create(least);
        for (var word = 0; word < documents.Length; word++)
        {
            if (documents[word] == 0) continue;
            ulong found = 0;
            for (var i = 0; i < 64; i += Vector256<double>.Count)
                found |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref sum, (nuint)(word * 64 + i)), limit).ExtractMostSignificantBits() << i;
            documents[word] &= found;
        }
    }

    /// <summary>The documents of a range that score no less than something, a bit each.</summary>
    public static void AtLeast(ReadOnlySpan<float> scores, float least, Span<ulong> documents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scores.Length, RangeLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(documents.Length, RangeLength / 64);
        ref var score = ref MemoryMarshal.GetReference(scores);
        var limit = Vector256.Create(least);
        for (var word = 0; word < RangeLength / 64; word++)
        {
            ulong found = 0;
            for (var i = 0; i < 64; i += Vector256<float>.Count)
                found |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref score, (nuint)(word * 64 + i)), limit).ExtractMostSignificantBits() << i;
            documents[word] = found;
        }
    }
}
