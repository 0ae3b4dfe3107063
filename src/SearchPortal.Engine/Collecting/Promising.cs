using System.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Chooses what promises most, to be looked at first.</summary>
internal static class Promising
{
    /// <summary>The places of the greatest of some bounds, ascending; of equal ones, the first.</summary>
    /// <param name="bounds">Bounds; negative ones promise nothing.</param>
    /// <param name="best">Takes the places, as many as it has room for.</param>
    public static Span<int> Of<T>(ReadOnlySpan<T> bounds, Span<int> best) where T : struct, INumber<T>
    {
        var count = 0;
        for (var at = 0; at < bounds.Length; at++)
        {
            var bound = bounds[at];
            if (bound < T.Zero || (count == best.Length && bound <= bounds[best[^1]])) continue;
            var place = count < best.Length ? count++ : count - 1;
            for (; place > 0 && bounds[best[place - 1]] < bound; place--) best[place] = best[place - 1];
            best[place] = at;
        }

        var found = best[..count];
        found.Sort();
        return found;
    }
}
