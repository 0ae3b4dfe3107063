namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Articles that are like one, from one snapshot of the index.</summary>
/// <param name="Id">The article that was asked for.</param>
/// <param name="Words">The words that tell most of what it is about, most telling first.</param>
/// <param name="Total">Articles that share enough of them.</param>
/// <param name="Hits">The most similar of them, best first.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record SimilarAnswer(string Id, IReadOnlyList<string> Words, long Total, IReadOnlyList<SimilarHit> Hits, long Snapshot)
{
    /// <summary>The most hits.</summary>
    public const int MaxSize = 20;
}
