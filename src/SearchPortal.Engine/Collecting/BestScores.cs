namespace SearchPortal.Engine.Collecting;

/// <summary>The best scores of the segments that were searched: in the others, what scores less is no hit.</summary>
/// <param name="size">How many hits are wanted.</param>
internal sealed class BestScores(int size)
{
    // More are kept for no search: it is the first page that has to be quick.
    private const int MostKept = 1_000;

    private readonly List<float> scores = [];

    /// <summary>The score that hits have at least.</summary>
    public float Least => scores.Count == size && size > 0 ? scores[^1] : float.NegativeInfinity;

    /// <summary>Adds the scores of a segment's hits.</summary>
    public void Add(TopHits hits)
    {
        if (size > MostKept) return;
        hits.AddScoresTo(scores);
        scores.Sort(static (left, right) => right.CompareTo(left));
        if (scores.Count > size) scores.RemoveRange(size, scores.Count - size);
    }
}
