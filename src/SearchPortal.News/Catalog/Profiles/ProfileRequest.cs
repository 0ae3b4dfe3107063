namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Asks for all that the portal knows of an actor, an outlet or a topic.</summary>
/// <param name="Field">One of <see cref="Fields"/>.</param>
/// <param name="Value">An id or a name.</param>
public sealed record ProfileRequest(string Field, string Value)
{
    /// <summary>What has a profile: <c>actor</c>, <c>outlet</c>, <c>topic</c>.</summary>
    public static IReadOnlyList<string> Fields { get; } = [ArticleSchema.Actor, ArticleSchema.Outlet, ArticleSchema.Topic];

    /// <summary>What is counted; null counts articles.</summary>
    public SearchCounting? Count { get; init; }

    /// <summary>Width of the histogram's bars; null lets the catalog choose.</summary>
    public DateInterval? Interval { get; init; }
}
