using System.Numerics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The frequencies of a phrase, or of words near each other: found document by document.</summary>
/// <param name="open">Makes the matcher: it only goes forward, and a range before the last one needs another.</param>
/// <param name="needed">Words of which each match has one of each; its frequency is at most the least of theirs, or that of the first (see <paramref name="isFirst"/>).</param>
/// <param name="isFirst">Whether only the first of the words is a bound.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class MatcherFrequencies(Func<LeafMatcher> open, IReadOnlyList<RangeFrequencies> needed, bool isFirst, ScratchArrays scratch) : RangeFrequencies
{
    private LeafMatcher? matcher;
    private int read = -1;

    public override void Bound(Span<float> most)
    {
        needed[0].Bound(most);
        var other = scratch.Floats(most.Length).AsSpan(0, most.Length);
        for (var i = 1; i < needed.Count; i++)
        {
            needed[i].Bound(other);
            for (var range = 0; range < most.Length; range++)
            {
                if (other[range] < 0) most[range] = RangeScorer.Nothing;
                else if (!isFirst) most[range] = Math.Min(most[range], other[range]);
            }
        }
    }

    public override void Read(int range, ReadOnlySpan<ulong> wanted, Span<float> frequencies, Span<ulong> matches)
    {
        if (matcher is null || range <= read) matcher = open();
        read = range;
        var first = range * RangeScores.Length;
        for (var word = 0; word < wanted.Length; word++)
        {
            for (var rest = wanted[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                if (matcher.Advance(first + place) != first + place) continue;
                frequencies[place] += matcher.Frequency;
                matches[word] |= 1UL << place;
            }
        }
    }
}
