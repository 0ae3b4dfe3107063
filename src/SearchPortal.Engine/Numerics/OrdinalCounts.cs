using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>Counts ordinals of documents inside one zone of a column (see <see cref="ZoneDocuments"/>). The loops are flat: how many values a document has,
/// which no processor guesses, is never a branch. Ordinals are checked as they are counted; all methods give false where one is out of range.
/// They are compiled in full at once: an index that was just opened would count the first questions several times slower.
/// Benchmark: <c>columns</c>.</summary>
internal static class OrdinalCounts
{
    /// <summary>How many ordinals of a document are copied at a time: nearly all documents have fewer. An array of ordinals has so many more at its end.</summary>
    public const int Lane = 8;

    /// <summary>Room that the ordinals of a zone take while they are collected.</summary>
    public const int Room = (256 + 1) * Lane;

    /// <summary>Counts ordinals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Count<T>(ReadOnlySpan<T> ordinals, Span<int> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        ref var count = ref MemoryMarshal.GetReference(counts);
        var length = (uint)counts.Length;
        foreach (var each in ordinals)
        {
            var ordinal = uint.CreateTruncating(each);
            if (ordinal >= length) return false;
            Unsafe.Add(ref count, ordinal)++;
        }

        return true;
    }

    /// <summary>Counts ordinals by other numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool CountAs<T>(ReadOnlySpan<T> ordinals, ReadOnlySpan<int> numbers, Span<int> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var each in ordinals)
        {
            var ordinal = uint.CreateTruncating(each);
            if (ordinal >= (uint)numbers.Length) return false;
            counts[numbers[(int)ordinal]]++;
        }

        return true;
    }

    /// <summary>Counts the ordinals of some documents that have one each, by other numbers.</summary>
    /// <param name="documents">Their numbers in the zone.</param>
    /// <param name="ordinals">The ordinals of the zone's documents.</param>
    /// <param name="numbers">The number of each ordinal.</param>
    /// <param name="counts">Documents by number; they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool CountAs<T>(ReadOnlySpan<byte> documents, ReadOnlySpan<T> ordinals, ReadOnlySpan<int> numbers, Span<int> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!documents.IsEmpty && documents[^1] >= ordinals.Length) return false;
        foreach (var document in documents)
        {
            var ordinal = uint.CreateTruncating(ordinals[document]);
            if (ordinal >= (uint)numbers.Length) return false;
            counts[numbers[(int)ordinal]]++;
        }

        return true;
    }

    /// <summary>Counts the ordinals of some documents that have one each.</summary>
    /// <param name="documents">Their numbers in the zone.</param>
    /// <param name="ordinals">The ordinals of the zone's documents.</param>
    /// <param name="counts">Documents by ordinal; they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Count<T>(ReadOnlySpan<byte> documents, ReadOnlySpan<T> ordinals, Span<int> counts)
        where T : unmanaged, IBinaryInteger<T>
    {
        // Documents ascend: the last one tells for all.
        if (!documents.IsEmpty && documents[^1] >= ordinals.Length) return false;
        ref var first = ref MemoryMarshal.GetReference(ordinals);
        ref var count = ref MemoryMarshal.GetReference(counts);
        var length = (uint)counts.Length;
        foreach (var document in documents)
        {
            var ordinal = uint.CreateTruncating(Unsafe.Add(ref first, (nuint)document));
            if (ordinal >= length) return false;
            Unsafe.Add(ref count, ordinal)++;
        }

        return true;
    }

    /// <summary>Counts the ordinals of some documents that have any number of them.</summary>
    /// <param name="documents">Their numbers in the zone.</param>
    /// <param name="starts">Where the ordinals of each document of the zone begin, and where those of the last one end.</param>
    /// <param name="ordinals">The ordinals of the zone, and <see cref="Lane"/> more that mean nothing.</param>
    /// <param name="flat">Takes the ordinals: <see cref="Room"/>.</param>
    /// <param name="numbers">The number of each ordinal, and last of none; none where ordinals are counted as they are.</param>
    /// <param name="counts">Documents by number, and last those without any; they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Count<TStart, T>(ReadOnlySpan<byte> documents, ReadOnlySpan<TStart> starts, ReadOnlySpan<T> ordinals, Span<T> flat, ReadOnlySpan<int> numbers, Span<int> counts)
        where TStart : unmanaged, IBinaryInteger<TStart>
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!documents.IsEmpty && documents[^1] >= starts.Length - 1) return false;
        ArgumentOutOfRangeException.ThrowIfLessThan(flat.Length, Room);
        var end = ordinals.Length - Lane;
        ref var firstStart = ref MemoryMarshal.GetReference(starts);
        ref var firstOrdinal = ref MemoryMarshal.GetReference(ordinals);
        ref var firstFlat = ref MemoryMarshal.GetReference(flat);
        int length = 0, missing = 0;
        foreach (var document in documents)
        {
            ref var start = ref Unsafe.Add(ref firstStart, (nuint)document);
            var from = int.CreateTruncating(start);
            var until = int.CreateTruncating(Unsafe.Add(ref start, 1));
            if (from < 0 || from > until || until > end) return false;
            // Eight at once and one step as far as there are ordinals costs less than a loop over them: nobody guesses how often it turns.
            Unsafe.CopyBlockUnaligned(
                ref Unsafe.As<T, byte>(ref Unsafe.Add(ref firstFlat, (nuint)(uint)length)),
                ref Unsafe.As<T, byte>(ref Unsafe.Add(ref firstOrdinal, (nuint)(uint)from)),
                (uint)(Lane * Unsafe.SizeOf<T>()));
            var count = until - from;
            missing += count == 0 ? 1 : 0;
            if (count > Lane)
            {
                var more = ordinals[(from + Lane)..until];
                if (!(numbers.IsEmpty ? Count(more, counts) : CountAs(more, numbers[..^1], counts))) return false;
                count = Lane;
            }

            length += count;
        }

        counts[^1] += missing;
        return numbers.IsEmpty ? Count<T>(flat[..length], counts[..^1]) : CountAs<T>(flat[..length], numbers[..^1], counts);
    }

    /// <summary>Counts kinds of ordinals: each document once for each kind that one of its ordinals has.</summary>
    /// <param name="documents">Numbers in the zone.</param>
    /// <param name="starts">Where the ordinals of each document of the zone begin, and where those of the last one end.</param>
    /// <param name="ordinals">The ordinals of the zone, and <see cref="Lane"/> more that mean nothing.</param>
    /// <param name="kinds">The kinds of each ordinal, one bit each.</param>
    /// <param name="counts">Documents by kind, 64; they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool CountKinds<TStart, T>(ReadOnlySpan<byte> documents, ReadOnlySpan<TStart> starts, ReadOnlySpan<T> ordinals, ReadOnlySpan<ulong> kinds, Span<int> counts)
        where TStart : unmanaged, IBinaryInteger<TStart>
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = ordinals.Length - Lane;
        foreach (var document in documents)
        {
            var from = int.CreateTruncating(starts[document]);
            var until = int.CreateTruncating(starts[document + 1]);
            if (from < 0 || from > until || until > end) return false;
            var found = 0UL;
            foreach (var each in ordinals[from..until])
            {
                var ordinal = uint.CreateTruncating(each);
                if (ordinal >= (uint)kinds.Length) return false;
                found |= kinds[(int)ordinal];
            }

            for (; found != 0; found &= found - 1) counts[BitOperations.TrailingZeroCount(found)]++;
        }

        return true;
    }
}
