namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Asks for several searches on one timeline.</summary>
/// <param name="Queries">The queries, in the portal's language: <see cref="Fewest"/> to <see cref="Most"/>. Articles match all words of one.</param>
public sealed record ComparisonRequest(IReadOnlyList<string> Queries)
{
    /// <summary>Whose filters, dates, interval and way of counting hold for all of them. Its own query does not.</summary>
    public SearchRequest Within { get; init; } = new();

    /// <summary>The least that are put on a timeline.</summary>
    public const int Fewest = 1;

    /// <summary>The most that can be compared.</summary>
    public const int Most = 5;

    /// <summary>The search that finds exactly the articles that are counted for a query.</summary>
    /// <param name="query">The query.</param>
    public SearchRequest Search(string query) => Within with { Query = query, Match = WordRule.All, Page = 1, Cursor = null };
}
