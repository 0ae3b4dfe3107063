namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>Scores the documents of a segment range by range, in any order, and tells beforehand what a range can score at most, so that most ranges are never scored.
/// A range is 256 documents. The scores are those of the <see cref="Matcher"/> of the same query, to the bit: sums are made in the same order.</summary>
internal abstract class RangeScorer
{
    /// <summary>Stands for "no document of the range can match".</summary>
    public const float Nothing = -1;

    // Scores are computed in floats: a bound is made so much larger.
    protected const float Rounding = 1 + 1e-5f;

    /// <summary>Finds the bounds of all ranges.</summary>
    /// <param name="bounds">Takes for each range a number that no score in it is above, or <see cref="Nothing"/>.</param>
    public abstract void Bound(Span<float> bounds);

    /// <summary>Scores a range.</summary>
    /// <param name="range">Its number.</param>
    /// <param name="wanted">The documents that are asked for, a bit each: <see cref="RangeScores.Words"/> words.</param>
    /// <param name="into">Takes those of them that match, and the scores of all that are wanted; what was in it is gone.</param>
    public abstract void Score(int range, ReadOnlySpan<ulong> wanted, RangeScores into);
}
