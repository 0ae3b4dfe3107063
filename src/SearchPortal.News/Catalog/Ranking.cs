namespace SearchPortal.News.Catalog;

/// <summary>How hits are scored.</summary>
public enum Ranking
{
    /// <summary>The portal's own ranking.</summary>
    Default,

    /// <summary>Plain BM25 as Apache Lucene computes it, for comparison.</summary>
    Bm25,
}
