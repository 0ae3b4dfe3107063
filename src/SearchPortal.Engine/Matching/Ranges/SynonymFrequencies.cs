using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The frequencies of several words that count as one.</summary>
/// <param name="alternatives">The words, in the order in which their frequencies are added up.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class SynonymFrequencies(RangeFrequencies[] alternatives, ScratchArrays scratch) : RangeFrequencies
{

    public override void Bound(Span<float> most)
    {
        alternatives[0].Bound(most);
        var other = scratch.Floats(most.Length).AsSpan(0, most.Length);
        for (var i = 1; i < alternatives.Length; i++)
        {
            alternatives[i].Bound(other);
            for (var range = 0; range < most.Length; range++)
            {
                if (other[range] >= 0) most[range] = Math.Max(most[range], 0) + other[range];
            }
        }
    }

    public override void Read(int range, ReadOnlySpan<ulong> wanted, Span<float> frequencies, Span<ulong> matches)
    {
        foreach (var alternative in alternatives) alternative.Read(range, wanted, frequencies, matches);
    }
}
