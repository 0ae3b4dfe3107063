using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog;

/// <summary>Lets scores fall with age, for a reader who asks for it. Age is counted back from the newest article that is not dated in the future, not from
/// now: an archive ranks the same tomorrow, and one article with a wrong date makes the others no older. An undated article counts as one half-life old:
/// neither new nor old.</summary>
internal static class Freshness
{
    // An article loses half of its score at most: what it says weighs more than when it said it.
    private const float Weight = 0.5f;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The query with scores that fall with age.</summary>
    /// <param name="query">The query.</param>
    /// <param name="halfLife">In days.</param>
    /// <param name="newest">When the newest article was published, in seconds since 1970; null where there is none, and no age counts.</param>
    public static Query Apply(Query query, double halfLife, long? newest) => newest is { } origin
        ? new DecayQuery(query, ArticleSchema.Published, origin, Math.Max(1, (long)(halfLife * Day.TotalSeconds)), Weight) { Label = query.Label }
        : query;
}
