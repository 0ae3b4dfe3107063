namespace SearchPortal.Engine.Matching;

/// <summary>Lucene's sloppy phrases, for phrases whose positions share no term; where they do, two of them never take the same place. Every term's places are moved left by its position in the phrase;
/// a place matches when the moved places of all terms lie within <c>slop</c> of each other, and counts 1 / (1 + their spread).</summary>
internal static class SloppyPhrase
{
    /// <param name="positions">The phrase.</param>
    /// <param name="document">All positions stand on it.</param>
    /// <param name="slop">The largest spread.</param>
    /// <param name="place">Told the first position and one past the last of each match; may be null.</param>
    /// <param name="budget">Checked for each place: a step looks at all other terms.</param>
    /// <returns>The sum of 1 / (1 + spread).</returns>
    public static float Frequency(IReadOnlyList<PhrasePosition> positions, int document, int slop, Action<int, int>? place, SearchBudget budget)
    {
        var at = new int[positions.Count];
        var end = int.MinValue;
        var queue = new SortedSet<(int Moved, int Position)>();
        for (var i = 0; i < positions.Count; i++)
        {
            var moved = positions[i].Places(document)[0] - i;
            end = Math.Max(end, moved);
            queue.Add((moved, i));
        }

        var frequency = 0f;
        var exhausted = false;
        while (!exhausted)
        {
            // Move the term that lies furthest left until it passes the next one: its last place before that is the closest.
            var (moved, position) = queue.Min;
            queue.Remove(queue.Min);
            var next = queue.Min.Moved;
            var spread = SpreadAt(moved);
            var current = moved;
            var found = false;
            while (!found)
            {
                budget.Check();
                var places = positions[position].Places(document);
                if (++at[position] == places.Length)
                {
                    exhausted = true;
                    break;
                }

                current = places[at[position]] - position;
                end = Math.Max(end, current);
                if (current > next)
                {
                    queue.Add((current, position));
                    if (spread <= slop)
                    {
                        found = true;
                        break;
                    }

                    (moved, position) = queue.Min;
                    queue.Remove(queue.Min);
                    current = moved;
                    next = queue.Min.Moved;
                    spread = SpreadAt(moved);
                }
                else
                {
                    moved = current;
                    spread = Math.Min(spread, SpreadAt(current));
                }
            }

            if (spread > slop) continue;
            frequency += 1f / (1 + spread);
            if (place is not null) Tell(place, queue, moved, position);

            // A place that another position has taken already is none: "york york" needs two of them.
            int SpreadAt(int candidate)
            {
                foreach (var (otherMoved, other) in queue)
                {
                    if (other != position && otherMoved + other == candidate + position) return int.MaxValue;
                }

                return end - candidate;
            }
        }

        return frequency;
    }

    private static void Tell(Action<int, int> place, SortedSet<(int Moved, int Position)> others, int moved, int position)
    {
        int first = moved + position, last = first;
        foreach (var (otherMoved, other) in others)
        {
            if (other == position) continue;
            first = Math.Min(first, otherMoved + other);
            last = Math.Max(last, otherMoved + other);
        }

        place(first, last + 1);
    }
}
