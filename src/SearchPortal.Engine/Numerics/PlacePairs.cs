using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchPortal.Engine.Numerics;

/// <summary>Counts the places of one word that another one stands right behind.</summary>
internal static class PlacePairs
{
    // More comparisons than so many, of eight places each, cost more than merging.
    private const int MostComparisons = 160;

    private static readonly int Lanes = Vector256<int>.Count;

    /// <summary>How many places of the first word are followed by one of the second.</summary>
    public static int Count(PlaceRun first, PlaceRun second)
    {
        // first - before + 1 = second - before
        var shift = 1 - first.Before + second.Before;
        var (few, many) = (first, second);
        if (second.Count < first.Count) (few, many, shift) = (second, first, -shift);
        return few.Count * ((many.Count + Lanes - 1) / Lanes) <= MostComparisons ? Compare(few, many, shift) : Merge(first, second);
    }

    /// <summary>Compares all with all: texts have few of most words, and steps that depend on what is read can't be foreseen.</summary>
    private static int Compare(PlaceRun few, PlaceRun many, int shift)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(many.First + many.Count + PlaceRun.Margin, many.Sums.Length);
        ref var all = ref MemoryMarshal.GetArrayDataReference(many.Sums);
        var sought = few.Sums.AsSpan(few.First, few.Count);
        var count = 0;
        for (var at = 0; at < many.Count; at += Lanes)
        {
            var eight = Vector256.LoadUnsafe(ref all, (nuint)(many.First + at));
            var equal = Vector256<int>.Zero;
            foreach (var place in sought) equal |= Vector256.Equals(eight, Vector256.Create(place + shift));
            var own = many.Count - at >= Lanes ? byte.MaxValue : (1u << (many.Count - at)) - 1;
            count += BitOperations.PopCount(equal.ExtractMostSignificantBits() & own);
        }

        return count;
    }

    private static int Merge(PlaceRun first, PlaceRun second)
    {
        int count = 0, left = 0, right = 0;
        while (left < first.Count && right < second.Count)
        {
            int before = first[left] + 1, behind = second[right];
            count += before == behind ? 1 : 0;
            left += before <= behind ? 1 : 0;
            right += behind <= before ? 1 : 0;
        }

        return count;
    }
}
