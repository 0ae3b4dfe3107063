using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Matching.Ranges;

/// <summary>The scores of one range of documents, by their place in it.</summary>
internal sealed class RangeScores
{
    /// <summary>Documents of a range.</summary>
    public const int Length = PostingsFormat.RangeLength;

    /// <summary>Words of 64 documents in a range.</summary>
    public const int Words = Length / 64;

    /// <summary>Scores; 0 for documents that don't match.</summary>
    public float[] Scores { get; } = new float[Length];

    /// <summary>The documents that match, a bit each.</summary>
    public ulong[] Matches { get; } = new ulong[Words];

    public void Clear()
    {
        Array.Clear(Scores);
        Array.Clear(Matches);
    }

    /// <summary>Keeps the matches that are among some documents.</summary>
    public void Keep(ReadOnlySpan<ulong> documents)
    {
        for (var word = 0; word < Words; word++) Matches[word] &= documents[word];
    }
}
