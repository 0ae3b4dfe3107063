using System.Numerics;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Scores the documents of a segment range by range, in any order, and tells beforehand what a range can score at most, so that most ranges are never scored.
/// A range is 256 documents. The scores are those of the <see cref="Matcher"/> of the same query, to the bit: sums are made in the same order.</summary>
/// <param name="scratch">Arrays for the time of the search.</param>
internal abstract class RangeScorer(ScratchArrays scratch)
{
    /// <summary>Stands for "no document of the range can match".</summary>
    public const float Nothing = -1;

    // Scores are computed in floats: a bound is made so much larger.
    public const float Rounding = 1 + 1e-5f;

    /// <summary>Finds the bounds of all ranges.</summary>
    /// <param name="bounds">Takes for each range a number that no score in it is above, or <see cref="Nothing"/>.</param>
    public abstract void Bound(Span<float> bounds);

    /// <summary>Scores a range.</summary>
    /// <param name="range">Its number.</param>
    /// <param name="wanted">The documents that are asked for, a bit each: <see cref="RangeScores.Words"/> words.</param>
    /// <param name="least">Documents that score less may be left out.</param>
    /// <param name="into">Takes those of them that match, and their scores; what was in it is gone, and where none matches may be anything.</param>
    public abstract void Score(int range, ReadOnlySpan<ulong> wanted, float least, RangeScores into);

    /// <summary>Arrays for the time of the search.</summary>
    protected ScratchArrays Scratch => scratch;

    private RangeScores? alone;

    /// <summary>Adds the scores of a range to sums.</summary>
    /// <param name="range">Its number.</param>
    /// <param name="wanted">The documents that are asked for.</param>
    /// <param name="least">Documents that score less may be left out.</param>
    /// <param name="sums">Takes the scores of those that match, by place; of documents that are not wanted it may take anything.</param>
    /// <param name="matches">Takes those that match: all that are wanted and score enough, and maybe others.</param>
    public virtual void AddTo(int range, ReadOnlySpan<ulong> wanted, float least, Span<double> sums, Span<ulong> matches)
    {
        var scores = alone ??= new RangeScores(scratch);
        Score(range, wanted, least, scores);
        for (var word = 0; word < RangeScores.Words; word++)
        {
            matches[word] |= scores.Matches[word];
            for (var rest = scores.Matches[word]; rest != 0; rest &= rest - 1)
            {
                var place = word * 64 + BitOperations.TrailingZeroCount(rest);
                sums[place] += scores.Scores[place];
            }
        }
    }
}
