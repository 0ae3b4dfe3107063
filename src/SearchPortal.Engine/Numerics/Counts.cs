using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>Passes over counts of many values, of which few matter.</summary>
internal static class Counts
{
    /// <summary>The first place, from a given one on, of a count above a limit; the number of counts where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NextAbove(ReadOnlySpan<int> counts, int from, int limit)
    {
        var lanes = MemoryMarshal.Cast<int, Vector<int>>(counts[from..]);
        var limits = new Vector<int>(limit);
        var lane = 0;
        while (lane < lanes.Length && !Vector.GreaterThanAny(lanes[lane], limits)) lane++;
        var place = from + lane * Vector<int>.Count;
        while (place < counts.Length && counts[place] <= limit) place++;
        return place;
    }
}
