namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>How often a word or phrase occurs in the documents of a range, and what the ranges can have at most.</summary>
internal abstract class RangeFrequencies
{
    /// <summary>Finds for each range the most that frequency × length factor can be, as impacts count it (<see cref="Segments.Postings.Impacts"/>).</summary>
    /// <param name="most">Takes it; <see cref="RangeScorer.Nothing"/> where no document of the range has the word, infinite where nothing is known.</param>
    public abstract void Bound(Span<float> most);

    /// <summary>Reads a range.</summary>
    /// <param name="range">Its number.</param>
    /// <param name="wanted">The documents that are asked for; others may be left out.</param>
    /// <param name="frequencies">The frequencies are added to these.</param>
    /// <param name="matches">The documents that have it are added to these.</param>
    public abstract void Read(int range, ReadOnlySpan<ulong> wanted, Span<float> frequencies, Span<ulong> matches);
}
