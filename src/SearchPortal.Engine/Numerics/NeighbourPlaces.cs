namespace SearchPortal.Engine.Numerics;

/// <summary>Counts the places of one word that another one stands right behind. Merging two lists costs a step for each place, and each step waits for the one before; bits do not.</summary>
internal sealed class NeighbourPlaces
{
    // Merging is quicker for so few.
    private const int Few = 6;

    // Places up to 65,535 have a bit; none is set between two calls.
    private readonly ulong[] bits = new ulong[1024];

    /// <param name="first">The places of the first word, ascending, each once.</param>
    /// <param name="second">Those of the second.</param>
    public int Count(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        if (first.Length + second.Length <= Few || first[^1] + 1 >= bits.Length * 64 || second[^1] >= bits.Length * 64) return Merge(first, second);
        var count = 0;
        foreach (var place in first) bits[(place + 1) >> 6] |= 1UL << (place + 1);
        foreach (var place in second) count += (int)(bits[place >> 6] >> place & 1);
        foreach (var place in first) bits[(place + 1) >> 6] = 0;
        return count;
    }

    private static int Merge(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        int count = 0, left = 0, right = 0;
        // Which of the two goes on is as good as random: no branches.
        while (left < first.Length && right < second.Length)
        {
            int before = first[left] + 1, behind = second[right];
            count += before == behind ? 1 : 0;
            left += before <= behind ? 1 : 0;
            right += behind <= before ? 1 : 0;
        }

        return count;
    }
}
