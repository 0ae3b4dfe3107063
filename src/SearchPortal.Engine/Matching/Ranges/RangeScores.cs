using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The scores of one range of documents, by their place in it.</summary>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class RangeScores(ScratchArrays scratch)
{
    private readonly float[] scores = scratch.Floats(Length);

    /// <summary>Documents of a range.</summary>
    public const int Length = PostingsFormat.RangeLength;

    /// <summary>Words of 64 documents in a range.</summary>
    public const int Words = Length / 64;

    /// <summary>Scores; 0 for documents that don't match.</summary>
    public Span<float> Scores => scores.AsSpan(0, Length);

    /// <summary>The documents that match, a bit each.</summary>
    public ulong[] Matches { get; } = new ulong[Words];

    public void Clear()
    {
        Scores.Clear();
        Array.Clear(Matches);
    }

    /// <summary>Keeps the matches that are among some documents.</summary>
    public void Keep(ReadOnlySpan<ulong> documents)
    {
        for (var word = 0; word < Words; word++) Matches[word] &= documents[word];
    }
}
