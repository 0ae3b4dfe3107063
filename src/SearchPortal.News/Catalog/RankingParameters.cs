namespace SearchPortal.News.Catalog;

/// <summary>The numbers of the portal's own ranking. What each does to the figures of judged collections is in docs/ranking.md.</summary>
internal sealed record RankingParameters
{
    /// <summary>The numbers in use.</summary>
    public static RankingParameters Default { get; } = new();

    /// <summary>What an occurrence in the headline counts; in the body it counts 1.</summary>
    public float Headline { get; init; } = 3;

    /// <summary>How slowly repetition in an article saturates (k1 of BM25F).</summary>
    public float K1 { get; init; } = 2;

    /// <summary>How much a long text counts against its words (b of BM25F).</summary>
    public float B { get; init; } = 0.6f;

    /// <summary>What the exact form of a word adds, as a part of what its stem gives.</summary>
    public float ExactForm { get; init; } = 0.2f;

    /// <summary>What a spelling that is probably the same name scores, as a part of what the word itself gives.</summary>
    public float LessSure { get; init; } = 0.3f;

    /// <summary>How much more a word may weigh on which articles that have it dwell.</summary>
    public float RecurrenceLimit { get; init; } = 4;

    /// <summary>What two neighbouring words of the question add where they are near each other, as a part of what the two give.</summary>
    public float Near { get; init; } = 0.2f;

    /// <summary>Near is: at most so many words between them.</summary>
    public int NearDistance { get; init; } = 3;

    /// <summary>A word that a long question says n times counts (limit + 1) · n / (limit + n) times (k3 of BM25).</summary>
    public float RepeatLimit { get; init; } = 7;
}
