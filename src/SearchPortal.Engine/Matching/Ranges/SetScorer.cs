using System.Numerics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The documents of a set, all with one score (<see cref="BitsMatcher"/>).</summary>
internal sealed class SetScorer(DocumentBits set, float score, ScratchArrays scratch) : RangeScorer(scratch)
{
    public override void Bound(Span<float> bounds)
    {
        for (var range = 0; range < bounds.Length; range++) bounds[range] = set.Range(range).ContainsAnyExcept(0ul) ? score : Nothing;
    }

    public override void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into)
    {
        into.Clear();
        set.Range(range).CopyTo(into.Matches);
        into.Keep(wanted);
        for (var word = 0; word < RangeScores.Words; word++)
        {
            for (var rest = into.Matches[word]; rest != 0; rest &= rest - 1) into.Scores[word * 64 + BitOperations.TrailingZeroCount(rest)] = score;
        }
    }
}
